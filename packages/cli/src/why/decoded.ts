import { UsageError } from '@retrace/terminal';

/** In bytes: more than all losses of an article's longest training, one in a line. */
export const mostBytes = 10_000_000;

/**
 * What a program wrote, as text: UTF-8, or UTF-16 behind its mark, which is what `>` writes in Windows PowerShell.
 *
 * @throws {UsageError} if it is not text, or too long to be read in seconds
 */
export function decoded(bytes: Buffer): string {
  if (bytes.length > mostBytes) {
    const [size, limit] = [bytes.length, mostBytes].map((each) => each.toLocaleString('en'));
    throw new UsageError({
      en: `too much to read: got ${size} bytes; paste the numbers of one moment, at most ${limit} bytes`,
      zh: `内容太多：有 ${size} 字节；请只贴某一时刻的数字，最多 ${limit} 字节`,
    });
  }
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isWide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.includes('\0')) return text;
  throw new UsageError({
    en: 'this is not text: it has zero bytes, as a .npy file has; give the numbers as your program prints them',
    zh: '这不是文本：里面有零字节，例如 .npy 文件；请给出程序打印的数字',
  });
}
