import { describe, expect, it } from 'vitest';
import { taskOf } from './exercise-task.ts';

describe('taskOf', () => {
  it('gives the first comment by paragraphs, and each formula as it stands', () => {
    const text = `
/**
 * How steep is
 * the curve?
 *
 *     y = a
 *       + b
 * Fill it in.
 */
import { gap } from '@retrace/exercise';

/** Another comment. */
`;
    expect(taskOf(text)).toEqual([
      'How steep is the curve?',
      '',
      '    y = a',
      '      + b',
      'Fill it in.',
    ]);
  });

  it('reads a comment of one line', () => {
    expect(taskOf('/** How steep? */\n')).toEqual(['How steep?']);
  });

  it.each(['', 'export const a = 1;\n/** Too late. */', '/* no doc comment */', '/***/'])(
    'finds none in %j',
    (text) => {
      expect(taskOf(text)).toEqual([]);
    },
  );
});
