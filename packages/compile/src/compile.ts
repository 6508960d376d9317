import { exp, log, tanh } from '@retrace/elementary';
import { expTable } from '@retrace/elementary/exp-table';
import { instanceOf, type Module, moduleOf } from '@retrace/linalg/web-assembly';
import { type Data, type Layer, type Site, train, trainEpoch, type Trainer } from '@retrace/nn';
import type { Rng } from '@retrace/random';
import { assemble } from './assemble.ts';
import { epochsPerCall, type Layout, layoutOf, memoryLength } from './layout.ts';
import type { LayerEmitter } from './layers/layer-emitter.ts';
import { type Plan, planOf } from './plan.ts';
import { programText } from './program.ts';

/** Trains so many epochs more, as `train` of `nn` does: the same bits, the same errors. */
export type CompiledTrain = (epochs: number, losses: Float64Array) => void;

export interface CompileOptions {
  /** Whether the metric of each epoch is written down, if it is not a running one; true when left out. */
  readonly losses?: boolean;
  /** Of layers that are not in `nn`, if there are any. */
  readonly emitters?: readonly LayerEmitter[] | undefined;
}

/**
 * Makes one WebAssembly function of a training that has been set up, for many epochs at once.
 *
 * What it computes is what the readable code does, in the same order, so every bit is the same:
 * parameters, what the optimizer remembers, the metric of each epoch, and where it stops because a number
 * is not finite. Between two calls the training is as if the readable code had run, and can go on with it.
 *
 * @returns undefined where a part of the training has no emitter, something looks at each gradient, or the
 *   engine has no SIMD
 */
export function compile(
  trainer: Trainer,
  { losses: isRecorded = true, emitters }: CompileOptions = {},
): CompiledTrain | undefined {
  const plan = planOf(trainer, emitters, isRecorded);
  const machine = plan && machineFor(plan);
  if (!machine) return undefined;
  const masks = maskSites(trainer, machine);
  return trainer.rearrange || masks.length > 0
    ? (epochs, losses) => trainOneByOne(trainer, plan, machine, masks, epochs, losses)
    : (epochs, losses) => trainInOrder(trainer, plan, machine, epochs, losses);
}

/** The module as WebAssembly text, for people to read; undefined as `compile`. */
export function compiledText(
  trainer: Trainer,
  emitters?: readonly LayerEmitter[],
): string | undefined {
  const plan = planOf(trainer, emitters);
  return plan && programText(plan, layoutOf(plan));
}

/** An instance and its memory, as places and as numbers. Any training of the same plan can use it. */
interface Machine {
  readonly layout: Layout;
  readonly numbers: Float64Array;
  readonly theta: Float64Array;
  readonly memories: readonly Float64Array[];
  /** Trains so many epochs; gives how many of them had finite outputs. It stops at the first that had not. */
  readonly run: (epochs: number) => number;
  /** Whose samples are in the memory, and of which of its beginnings. */
  owner: Trainer | undefined;
  restarts: number;
}

/**
 * What is kept for the next training of the same plan, with another seed: the module, whose code the engine
 * has made fast by then, and where it is small, the memory too.
 */
const modules = new Map<string, Module>();
const machines = new Map<string, Machine>();
/** More memory is not asked for. */
const LIMIT = 1_073_741_824;

const mostKept = { count: 16, bytes: 1_000_000 };

function machineFor(plan: Plan): Machine | undefined {
  const { key } = plan;
  const known = machines.get(key);
  if (known) return known;
  const layout = layoutOf(plan);
  const module = layout.bytes > LIMIT ? undefined : moduleFor(key, plan, layout);
  if (!module) return undefined;
  const imports = { elementary: { exp, log, tanh } };
  const { numbers, call } = instanceOf(module, 'run', layout.bytes / 8, imports);
  numbers.set(expTable);
  const machine: Machine = {
    layout,
    numbers,
    theta: numbers.subarray(layout.theta / 8, layout.theta / 8 + thetaLength(plan)),
    memories: layout.memories.map((start, i) =>
      numbers.subarray(start / 8, start / 8 + memoryLength(plan, i)),
    ),
    run: call,
    owner: undefined,
    restarts: 0,
  };
  if (layout.bytes <= mostKept.bytes) machines.set(key, machine);
  return machine;
}

function moduleFor(key: string, plan: Plan, layout: Layout): Module | undefined {
  const known = modules.get(key);
  if (known) return known;
  if (modules.size === mostKept.count) {
    modules.clear();
    machines.clear();
  }
  const module = moduleOf(assemble(programText(plan, layout)));
  if (module) modules.set(key, module);
  return module;
}

function trainInOrder(
  trainer: Trainer,
  plan: Plan,
  machine: Machine,
  epochs: number,
  losses: Float64Array,
): void {
  const { progress } = trainer;
  const goal = progress.epoch + epochs;
  copyDataOnce(trainer, machine);
  copyIn(trainer, machine);
  while (progress.epoch < goal) {
    const count = Math.min(goal - progress.epoch, epochsPerCall(plan));
    const good = runFrom(trainer, plan, machine, count);
    if (good === count) {
      copyOut(trainer, plan, machine, count, losses);
    } else {
      // The parameters may have left the finite numbers an epoch before the outputs show it.
      copyIn(trainer, machine);
      if (good > 1 && runFrom(trainer, plan, machine, good - 1) === good - 1) {
        copyOut(trainer, plan, machine, good - 1, losses);
      }
      train(trainer, Math.min(2, goal - progress.epoch), losses); // throws, and says where
      copyIn(trainer, machine);
    }
  }
}

/** A layer that draws for a batch, and the site where its own `forward` leaves what it draws. */
interface MaskSite {
  readonly layer: Layer;
  readonly site: Site;
}

/** In the order in which the readable code draws: batch by batch, in each of them layer by layer. */
function maskSites({ network, batches }: Trainer, { layout, numbers }: Machine): MaskSite[] {
  let start = layout.masks / 8;
  return batches.flatMap(({ space }) =>
    network.layers.flatMap((layer, i) => {
      if (!layer.draws) return [];
      const own = space.sites[i];
      const kept = numbers.subarray(start, (start += own.kept.length));
      return [{ layer, site: { ...own, kept, mode: 'training' as const } }];
    }),
  );
}

/** One epoch at a time: its order is drawn before it, and so are its masks. */
function trainOneByOne(
  trainer: Trainer,
  plan: Plan,
  machine: Machine,
  masks: readonly MaskSite[],
  epochs: number,
  losses: Float64Array,
): void {
  const { progress, rearrange, setup } = trainer;
  copyIn(trainer, machine);
  for (let i = 0; i < epochs; i++) {
    if (rearrange) {
      if (plan.isRecorded && !setup.running) copyData(trainer.data, machine, 'wholeX', 'wholeT');
      rearrange();
      copyBatches(trainer, machine);
    } else copyDataOnce(trainer, machine);
    const rng = masks[0]?.site.rng;
    const before = rng?.clone();
    for (const { layer, site } of masks) layer.forward(site);
    if (runFrom(trainer, plan, machine, 1) === 1) {
      copyOut(trainer, plan, machine, 1, losses);
    } else {
      if (plan.isRecorded && !setup.running)
        losses[progress.epoch] = machine.numbers[machine.layout.losses / 8];
      drawFrom(trainer, before);
      try {
        trainEpoch({ ...trainer, rearrange: undefined }); // throws, and says where
      } finally {
        drawFrom(trainer, rng);
      }
      if (setup.running) losses[progress.epoch] = progress.running;
      copyIn(trainer, machine);
    }
  }
}

/** Lets the layers draw from here on. */
function drawFrom({ batches }: Trainer, rng: Rng | undefined): void {
  if (rng) for (const { space } of batches) for (const site of space.sites) site.rng = rng;
}

/** Runs the epochs that come next, and gives how many of them left finite numbers behind. */
function runFrom({ progress }: Trainer, plan: Plan, machine: Machine, epochs: number): number {
  const { layout, numbers, theta } = machine;
  const { schedule } = plan;
  if (schedule) {
    const steps = epochs * stepsPerEpoch(plan);
    for (let i = 0; i < steps; i++) numbers[layout.rates / 8 + i] = schedule.at(progress.step + i);
  }
  const good = machine.run(epochs);
  for (let i = 0; i < theta.length; i++) {
    if (!Number.isFinite(theta[i])) return Math.min(good, epochs - 1);
  }
  return good;
}

function stepsPerEpoch({ samples, batchSize }: Plan): number {
  return Math.ceil(samples / batchSize);
}

function thetaLength({ network: { parts } }: Plan): number {
  return parts.at(-1)?.end ?? 0;
}

function copyDataOnce(trainer: Trainer, machine: Machine): void {
  const { restarts } = trainer.progress;
  if (machine.owner === trainer && machine.restarts === restarts) return;
  copyData(trainer.data, machine, 'x', 't');
  machine.owner = trainer;
  machine.restarts = restarts;
}

/** The samples in the order of this epoch. */
function copyBatches(trainer: Trainer, machine: Machine): void {
  const { layout, numbers } = machine;
  let [x, t] = [layout.x / 8, layout.t / 8];
  for (const batch of trainer.batches) {
    numbers.set(batch.x.data, x);
    numbers.set(batch.t.data, t);
    x += batch.x.data.length;
    t += batch.t.data.length;
  }
  machine.owner = trainer;
}

function copyData(
  { x, t }: Data,
  { numbers, layout }: Machine,
  xs: 'x' | 'wholeX',
  ts: 't' | 'wholeT',
): void {
  numbers.set(x.data, layout[xs] / 8);
  numbers.set(t.data, layout[ts] / 8);
}

function copyIn({ network, updates }: Trainer, { theta, memories }: Machine): void {
  theta.set(network.theta);
  for (let i = 0; i < updates.length; i++) memories[i].set(updates[i].memory);
}

/** Brings the training to where so many epochs have left the memory. */
function copyOut(
  { network, updates, progress, setup }: Trainer,
  plan: Plan,
  { numbers, layout, theta, memories }: Machine,
  epochs: number,
  losses: Float64Array,
): void {
  network.theta.set(theta);
  for (let i = 0; i < updates.length; i++) updates[i].memory.set(memories[i]);
  const first = progress.epoch + (setup.running ? 1 : 0);
  const recorded = plan.isRecorded || setup.running ? epochs : 0;
  for (let i = 0; i < recorded; i++) losses[first + i] = numbers[layout.losses / 8 + i];
  progress.epoch += epochs;
  progress.step += epochs * stepsPerEpoch(plan);
  progress.running = setup.running ? losses[progress.epoch] : 0;
  progress.isFresh = false;
  for (const site of updates) if (site.theta.length > 0) site.step = progress.step - 1;
}
