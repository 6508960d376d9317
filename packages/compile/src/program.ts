import { type Place, place } from './each.ts';
import { hardCases } from './exp.ts';
import { inTiles } from './in-tiles.ts';
import { inMemory } from './in-memory.ts';
import type { Layout } from './layout.ts';
import { costOfSample, countsOf, isMeasuredByStep, type Plan, sizeOfMasks } from './plan.ts';
import { moveRowsFunction } from './move-rows.ts';
import { productFunctions } from './product.ts';
import type { BatchPlace, Stepper } from './stepper.ts';
import { add, both, integer, mul, sub, type Writer, writer } from './writer.ts';

/**
 * The text of a module whose function `run` trains so many epochs, as `train` in `nn`, and returns how
 * many of them had finite numbers only. It stops after the first one that had not.
 */
export function programText(plan: Plan, layout: Layout): string {
  const w = writer();
  const isTiled = isSmall(plan);
  const stepper = isTiled ? inTiles(plan, layout) : inMemory(plan, layout);
  const state = stepper.begin(w);
  const [done, , ...last] = w.loop([integer(0), integer(0), ...state], ([epoch, rates, ...now]) => {
    const after = writeEpoch(w, plan, layout, stepper, { epoch, rates, state: now });
    const isFinite = w.let(
      `(i64x2.all_true (f64x2.eq ${sub(after.outputs, after.outputs)} ${both(0)}))`,
    );
    const next = w.let(`(i32.add ${epoch} ${isFinite})`);
    return {
      next: [next, after.rates, ...after.state],
      again: `(i32.and ${isFinite} (i32.lt_u ${next} (local.get $epochs)))`,
    };
  });
  stepper.end(w, last);
  return `(module
(import "memory" "memory" (memory ${Math.ceil(layout.bytes / 65_536)}))
(import "elementary" "exp" (func $exp (param f64) (result f64)))
(import "elementary" "tanh" (func $tanh (param f64) (result f64)))
(import "elementary" "log" (func $log (param f64) (result f64)))
${hardCases}
${isTiled ? '' : productFunctions(plan.isSparse ? plan.network.widths[0] : undefined)}
${!isTiled && plan.movesFewRows ? moveRowsFunction(plan.network.widths[0]) : ''}
(func $run (export "run") (param $epochs i32) (result i32)
${w.text()}
${done}))
`;
}

interface EpochState {
  readonly epoch: string;
  readonly rates: string;
  readonly state: readonly string[];
}

function writeEpoch(
  w: Writer,
  plan: Plan,
  layout: Layout,
  stepper: Stepper,
  { epoch, rates: firstRate, state: before }: EpochState,
): Omit<EpochState, 'epoch'> & { readonly outputs: string } {
  const { samples, batchSize, network, isRunning, isRecorded, isSamePass, learningRate } = plan;
  const maskSize = sizeOfMasks(plan);
  const zero = both(0);
  const metricOf = (sum: string, squares: string, rows: number): string => {
    const value = plan.metric.value(sum, countsOf(plan, rows));
    if (!plan.isPenalised || !plan.penalty) return w.let(value);
    return w.let(add(value, mul(both(plan.penalty.factor), squares)));
  };
  const record = (value: string): void =>
    w.statement(
      `(v128.store64_lane offset=${layout.losses} 0 (i32.shl ${epoch} (i32.const 3)) ${value})`,
    );

  // The metric over all data takes a pass of its own, with the parameters of before. If it goes along with
  // the steps, batch by batch, the processor does both at once, and it costs next to no time.
  const looks = isRecorded && !isRunning && !isSamePass;
  const isMeasured = isMeasuredByStep(plan);
  const looksAlong = looks && !plan.isRearranged && stepper.looksAtParts;
  let outputs = zero;
  if (looks && !looksAlong) {
    const whole = { rows: samples, x: place(layout.wholeX), t: place(layout.wholeT) };
    const seen = stepper.look(w, before, whole, zero);
    outputs = w.let(seen.outputs);
    record(metricOf(seen.sum, stepper.squares(w, before), samples));
  }

  // One step: from a batch, the rate, the running metric and the state to what comes after it.
  const step = (
    batch: BatchPlace,
    [rate, running, finite, ...state]: readonly string[],
  ): readonly string[] => {
    const seen = looksAlong ? stepper.look(w, before, batch, running) : undefined;
    const value =
      learningRate === undefined
        ? w.let(`(v128.load64_splat offset=${layout.rates} ${rate})`)
        : both(learningRate);
    const squares = isMeasured ? stepper.squares(w, state) : zero;
    const result = stepper.step(w, state, batch, value);
    const metric = isMeasured ? metricOf(result.sum, squares, batch.rows) : zero;
    if (isMeasured && !isRunning) record(metric);
    return [
      learningRate === undefined ? w.let(`(i32.add ${rate} (i32.const 8))`) : rate,
      isRunning ? w.let(add(running, metric)) : (seen?.sum ?? running),
      w.let(add(finite, seen ? add(seen.outputs, result.outputs) : result.outputs)),
      ...result.state,
    ];
  };

  const full = Math.floor(samples / batchSize);
  const rest = samples % batchSize;
  let now: readonly string[] = [firstRate, zero, outputs, ...before];
  if (full === 1) {
    now = step(
      { rows: batchSize, x: place(layout.x), t: place(layout.t), masks: place(layout.masks) },
      now,
    );
  } else {
    const [xBytes, tBytes] = [8 * batchSize * network.inputs, 8 * batchSize * network.outputs];
    const maskBytes = 8 * batchSize * maskSize;
    // Where nothing is drawn, the third place stays where it is.
    const start = [integer(0), integer(0), integer(0)];
    const [, , , ...after] = w.loop([...start, ...now], ([x, t, mask, ...state]) => {
      const next = step(
        {
          rows: batchSize,
          x: { base: x, offset: layout.x },
          t: { base: t, offset: layout.t },
          masks: { base: mask, offset: layout.masks },
        },
        state,
      );
      const nextX = further(w, x, xBytes);
      return {
        next: [nextX, further(w, t, tBytes), further(w, mask, maskBytes), ...next],
        again: `(i32.lt_u ${nextX} ${integer(full * xBytes)})`,
      };
    });
    now = after;
  }
  if (rest > 0) {
    const at = full * batchSize;
    const behind = (start: number, cols: number): Place => place(start + 8 * at * cols);
    now = step(
      {
        rows: rest,
        x: behind(layout.x, network.inputs),
        t: behind(layout.t, network.outputs),
        masks: behind(layout.masks, maskSize),
      },
      now,
    );
  }
  const [rates, running, finite, ...state] = now;
  if (isRunning) record(running);
  if (looksAlong) record(metricOf(running, stepper.squares(w, before), samples));
  return { rates, outputs: finite, state };
}

function further(w: Writer, at: string, bytes: number): string {
  return bytes === 0 ? at : w.let(`(i32.add ${at} ${integer(bytes)})`);
}

/** Whether a step is short enough to stand in one piece. */
function isSmall(plan: Plan): boolean {
  const total = plan.network.parts.at(-1)?.end ?? 0;
  if (plan.isLayerByLayer && costOfSample(plan.network) * plan.batchSize > 1500) return false;
  return (
    costOfSample(plan.network) <= 1000 &&
    total <= 100 &&
    plan.layers.every(({ inTiles: own }) => own)
  );
}
