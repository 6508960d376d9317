import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { puzzle, readNumbers, type Trial } from '@retrace/why';
import { describe, expect, it } from 'vitest';
import { inProcesses } from './in-processes.ts';

describe('inProcesses(own, told, now)', () => {
  const program = chooseTraining(chooseLesson('single-neuron'), 'neuron');
  const numbers = readNumbers('9.67299303 -0.2078435 -4.62963669');
  const trials = Array.from({ length: 100 }, (): Trial => ({ slips: [], isUsual: false }));

  /** Tries it with processes that end before they have an answer. */
  async function withoutAnswer(isStopped: boolean): Promise<void> {
    let time = 0; // so late that nothing is tried here
    const told = { lesson: 'none', program: 'neuron', numbers, options: {} };
    const { tryAll, end } = inProcesses(puzzle(program, numbers), told, () => (time += 2000));
    let isOver = false;
    try {
      const tried = tryAll(
        trials,
        () => {},
        () => isOver,
      );
      isOver = isStopped;
      await tried;
    } finally {
      end();
    }
  }

  it('says so where one ends before its answer', async () => {
    await expect(withoutAnswer(false)).rejects.toThrow('a process that tries variations ended');
  });

  it('is content where Ctrl-C has ended them, too', async () => {
    await expect(withoutAnswer(true)).resolves.toBeUndefined();
  });
});
