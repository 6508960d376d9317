/** Chinese, Japanese and Korean characters, full-width forms and emoji take two columns of a terminal. */
export const wide: RegExp =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Accents that stand over the character before, and what only steers its form. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

// oxlint-disable-next-line eslint/no-control-regex -- colours begin with one
const colour = /\u001B\[[\d;]*m/g;

/** How many columns of a terminal a text takes; its colours take none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replaceAll(colour, '')) {
    if (wide.test(character)) columns += 2;
    else if (!none.test(character)) columns += 1;
  }
  return columns;
}
