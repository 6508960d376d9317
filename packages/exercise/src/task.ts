import type { Language } from '@retrace/lesson';

/**
 * The task of an exercise in one language, by paragraphs. It is among the comments that the file begins
 * with, before its first line of code: the first one with Chinese characters, or the first one without.
 * An indented line, such as a formula, stands for itself, and so does an empty one.
 *
 * @returns No paragraph where there is no such comment.
 */
export function taskOf(text: string, language: Language): string[] {
  const [head] = /^(?:\s*\/\*\*[^]*?\*\/)*/.exec(text) ?? [''];
  const comments = [...head.matchAll(/\/\*\*([^]*?)\*\//g)].map(([, comment]) => comment);
  const comment = comments.find((words) => /\p{Script=Han}/u.test(words) === (language === 'zh'));
  return paragraphsOf(comment ?? '');
}

function paragraphsOf(comment: string): string[] {
  const paragraphs: string[] = [];
  for (const raw of comment.split('\n')) {
    const line = raw.replace(/^ *\*? ?/, '').trimEnd();
    const last = paragraphs.at(-1) ?? '';
    const goesOn = /^\S/.test(line) && /^\S/.test(last);
    if (goesOn) paragraphs[paragraphs.length - 1] = joined(last, line);
    else paragraphs.push(line);
  }
  while (paragraphs.length > 0 && paragraphs[0] === '') paragraphs.shift();
  while (paragraphs.length > 0 && paragraphs.at(-1) === '') paragraphs.pop();
  return paragraphs;
}

/** Two lines of a paragraph as one. Between two Chinese characters stands no space. */
function joined(line: string, next: string): string {
  const isClose = /[，。；：？！、（“]$/u.test(line) || /^[，。；：？！、）”]/u.test(next);
  const areChinese = /\p{Script=Han}$/u.test(line) && /^[\p{Script=Han}“（]/u.test(next);
  return isClose || areChinese ? line + next : `${line} ${next}`;
}
