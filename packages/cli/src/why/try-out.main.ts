import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { puzzle, type Puzzle, tryOut } from '@retrace/why';
import type { Task } from './in-processes.ts';

// Tries what it is told to, in a process of its own, until whoever asks is gone.
process.on('SIGINT', () => {}); // Ctrl-C is for the one that asks
process.on('disconnect', () => process.exit());

let own: Puzzle | undefined;

process.on('message', (task: Task) => {
  if (task.kind === 'puzzle') {
    const program = chooseTraining(chooseLesson(task.lesson), task.program);
    own = puzzle(program, task.numbers, task.options);
    return;
  }
  const { trials } = task;
  process.send?.(trials.map((trial) => own && tryOut(own, trial)));
});
