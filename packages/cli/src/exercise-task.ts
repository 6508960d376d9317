/**
 * The task of an exercise: the first comment of its file, by paragraphs. An indented line, such as a
 * formula, stands for itself, and so does an empty one. None where there is no comment.
 */
export function taskOf(text: string): string[] {
  const comment = /^\s*\/\*\*([^]*?)\*\//.exec(text)?.[1] ?? '';
  const paragraphs: string[] = [];
  for (const raw of comment.split('\n')) {
    const line = raw.replace(/^ *\*? ?/, '').trimEnd();
    const last = paragraphs.at(-1) ?? '';
    const goesOn = /^\S/.test(line) && /^\S/.test(last);
    if (goesOn) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
  }
  while (paragraphs.length > 0 && paragraphs[0] === '') paragraphs.shift();
  while (paragraphs.length > 0 && paragraphs.at(-1) === '') paragraphs.pop();
  return paragraphs;
}
