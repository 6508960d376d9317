import type { Training, TrainingRun } from '@retrace/lesson';
import type { Layer, Optimizer } from '@retrace/nn';
import { digest } from './digest.ts';
import type { Settings } from './golden-file.ts';

/** What a training depends on beside its seed and epochs, so that a changed setting can be named. */
export function settingsOf(program: Training, { data }: TrainingRun): Settings {
  const { x, t } = data;
  return {
    batchSize: program.batchSize ?? x.rows,
    data: `${x.rows}x${x.cols} to ${t.rows}x${t.cols}, ${digest(x.data, t.data)}`,
    firstStep: firstStep(program.optimizer),
    layers: program.layers.map(layerText).join(', '),
    loss: program.loss.name,
    metric: program.metric.name,
    optimizer: program.optimizer.name,
  };
}

/**
 * How far an optimizer moves a parameter at first, for a gradient of 1: its learning rate.
 *
 * An optimizer is a name and functions and doesn't say its rates, so it is asked to take a step.
 */
function firstStep(optimizer: Optimizer): number {
  const theta = Float64Array.of(0);
  optimizer.update(theta, Float64Array.of(1), new Float64Array(optimizer.memorySize(1)));
  return 0 - theta[0];
}

/** `dense 3x4 without b`, `dense 2x2 with frozen b`, `sigmoid`. */
function layerText({ name, size }: Layer): string {
  if (!size) return name;
  const bias = size.bias === 'frozen' ? ' with frozen b' : size.bias ? '' : ' without b';
  return `${name} ${size.inputs}x${size.outputs}${bias}`;
}
