import { lessons } from '@retrace/catalogue';
import { capture, speakerFor, styleFor } from '@retrace/terminal';
import { verifyLessons } from '../verify/verify-lessons.ts';
import { describe, expect, it } from 'vitest';
import { quickLessons, quickSlugs } from '../verify/testing/quick-lessons.ts';
import { reproducedText, reproduceOf } from './reproduce.ts';

describe('reproduce', () => {
  it('shows which lesson runs, then a row for each, and ends with the sums', async () => {
    const command = reproduceOf(quickSlugs);
    const { code, stdout, stderr } = await capture(command, '--no-color', { isTTY: true });
    expect(code).toBe(0);
    expect(stderr).toContain('  running xor ...');
    expect(stderr.endsWith('\r\u001B[2K')).toBe(true);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Reproduced');
    expect(lines[1]).toMatch(/^ {2}article +printed +hold +.*claims +golden file$/);
    const rows = lines.slice(2, 2 + quickLessons.length).map((line) => line.trim().split(/ +/));
    expect(rows.map(([slug]) => slug)).toEqual(quickSlugs);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}xor +15 +15 +6 of 6 +matches$/));
    expect(stdout).toMatch(
      new RegExp(
        `✓ ${quickLessons.length} articles: \\d+ of \\d+ printed values hold, [^]*${quickLessons.length} of ${quickLessons.length} golden[^]*files match`,
      ),
    );
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('takes no lesson', async () => {
    expect(await capture(reproduceOf([]), 'xor')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'test: it runs every article: got xor; for one of them: node retrace.mjs example xor\n',
    });
  });

  it('speaks Chinese', () => {
    const verified = verifyLessons({ named: ['backpropagation'] });
    const style = styleFor({ write: () => {} }, false);
    const lines = reproducedText(verified, style, speakerFor('zh'));
    expect(lines).toEqual([
      '重现情况',
      '  文章             数字  相符   论断  记录',
      '  backpropagation    21    21  2 / 2  一致',
      '',
      '✓ 1 篇文章：文章给出的 21 个数字中 21 个相符，2 个论断中 2 个成立，1 份记录中 1',
      '  份一致',
    ]);
  });

  it('says what is wrong between the table and the sums', () => {
    const [first, ...others] = lessons;
    const verified = verifyLessons({ named: [first.slug], lessons: others });
    const lines = reproducedText(verified, styleFor({ write: () => {} }, false), speakerFor('en'));
    expect(lines).toContain(
      `examples/${first.slug}: a lesson that the catalogue does not know; no check runs it`,
    );
    expect(lines.at(-2)).toMatch(/^✗ 0 articles: 0 of 0 printed values hold/);
  });
});
