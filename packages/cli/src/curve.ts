const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `width` characters for the largest value, to an eighth of a character. */
export function bar(value: number, largest: number, width: number): string {
  if (!(largest > 0)) return '';
  const length = Math.round((8 * width * value) / largest);
  return '█'.repeat(Math.floor(length / 8)) + eighths[length % 8];
}
