/** Words for people, in each language that the lessons speak. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;

/** Words, or what is the same in every language, such as the name of a variable. */
export type Words = Text | string;

export function textOf(words: Words): Text {
  return typeof words === 'string' ? { en: words, zh: words } : words;
}
