import type { Training } from '@retrace/lesson';
import { trainer, trainingStep } from '@retrace/nn';
import xor from '@retrace/xor';

/**
 * How many bytes of heap a training step leaves behind, between two full collections of garbage
 * before and none after: all that a step allocates counts, whether it is still in use or not.
 */
export function growthPerStep(steps: number): number {
  if (!globalThis.gc) throw new Error('growthPerStep: node needs --expose-gc');
  const program = xor.programs.find(
    (candidate): candidate is Training => candidate.slug === 'eleven-lines',
  );
  if (!program) throw new Error('growthPerStep: the lesson xor has no eleven-lines');
  const learner = trainer(program);
  const [batch] = learner.batches;
  for (let i = 0; i < 100_000; i++) trainingStep(learner, batch); // lets the compiler finish
  const growth = Array.from({ length: 5 }, () => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < steps; i++) trainingStep(learner, batch);
    return (process.memoryUsage().heapUsed - before) / steps;
  });
  return Math.min(...growth); // now and then the engine keeps something of its own
}
