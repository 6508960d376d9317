import { describe, expect, it } from 'vitest';
import { taskOf } from './task.ts';

const file = `
/**
 * How steep is
 * the curve?
 *
 *     y = a
 *       + b
 * Fill it in.
 */

/**
 * 曲线
 * 有多陡，
 * y 处的
 * slope 呢？
 *
 *     y = a
 */
import { gap } from '@retrace/exercise';

/** Another comment. */
`;

describe('taskOf', () => {
  it('gives the English comment by paragraphs, and each formula as it stands', () => {
    expect(taskOf(file, 'en')).toEqual([
      'How steep is the curve?',
      '',
      '    y = a',
      '      + b',
      'Fill it in.',
    ]);
  });

  it('gives the Chinese one, with no space between two Chinese characters', () => {
    expect(taskOf(file, 'zh')).toEqual(['曲线有多陡，y 处的 slope 呢？', '', '    y = a']);
  });

  it('finds each whichever comes first, and whether or not the other is there', () => {
    const both = '/** 多陡？ */\n/** How steep? */\n';
    expect(taskOf(both, 'en')).toEqual(['How steep?']);
    expect(taskOf(both, 'zh')).toEqual(['多陡？']);
    expect(taskOf('/** How steep? */', 'zh')).toEqual([]);
    expect(taskOf('/** 多陡？ */', 'en')).toEqual([]);
  });

  it.each(['', 'export const a = 1;\n/** Too late. */', '/* no doc comment */', '/***/'])(
    'finds none in %j',
    (text) => {
      expect(taskOf(text, 'en')).toEqual([]);
    },
  );
});
