/** The task of an exercise: the first comment of its file, as lines; none where there is no comment. */
export function taskOf(text: string): string[] {
  const comment = /^\s*\/\*\*([^]*?)\*\//.exec(text)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ *\*? ?/, '').trimEnd());
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}
