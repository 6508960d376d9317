import * as compiling from '@retrace/compile';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { oneStep } from './one-step.ts';
import { type Runnable, startRun } from './run.ts';
import { example } from './testing/programs.ts';

vi.mock(import('@retrace/compile'), async (original) => {
  const { compile, ...rest } = await original();
  return { ...rest, compile: vi.fn<typeof compile>(compile) };
});

const long: Runnable = { ...example, epochs: 20_000, checkpoints: [777] };

describe('startRun(program) of a long training', () => {
  beforeEach(() => {
    vi.mocked(compiling.compile).mockClear();
  });

  it('compiles it, and has the bits of the readable code at each checkpoint', () => {
    const run = startRun(long);
    const readable = startRun(long, { interpret: true });
    expect(run.checkpoints.map((epoch) => run.at(epoch))).toEqual(
      readable.checkpoints.map((epoch) => readable.at(epoch)),
    );
    expect(run.look()).toEqual(readable.look());
    expect(compiling.compile).toHaveBeenCalledTimes(1);
  });

  it('compiles only when so much is asked for that it pays off', () => {
    const run = startRun(long);
    run.advance(100);
    expect(compiling.compile).not.toHaveBeenCalled();
    for (let i = 0; i < 9; i++) run.advance(2000);
    expect(compiling.compile).toHaveBeenCalledTimes(1);
    expect(run.look()).toEqual(startRun({ ...long, epochs: 18_100 }, { interpret: true }).last());
  });

  it.each(['given', 'permutation'] as const)('lets oneStep go on, in the order %s', (order) => {
    const program = { ...long, order };
    let gradient: Float64Array | undefined;
    const readable = startRun(program, {
      interpret: true,
      observe(now, step) {
        if (step === 3 * 18_000) gradient = now.slice();
      },
    });
    readable.advance(18_000);
    const [{ parameters, gradients }] = oneStep(program, { epoch: 18_000 }).layers;
    expect(compiling.compile).toHaveBeenCalledTimes(1);
    expect(parameters).toEqual(readable.look().parameters[0]);
    readable.advance(1);
    expect([...gradients['W'].data, ...gradients['b'].data]).toEqual([...(gradient ?? [])]);
  });

  it('takes what compiles layers of its own from the program', () => {
    const emitters: Runnable['emitters'] = [];
    startRun({ ...long, emitters }).last();
    oneStep({ ...long, emitters }, { epoch: 18_000 });
    for (const [, taken] of vi.mocked(compiling.compile).mock.calls)
      expect(taken?.emitters).toBe(emitters);
    expect(compiling.compile).toHaveBeenCalledTimes(2);
  });

  it('leaves it to the readable code where that is asked for', () => {
    startRun(long, { interpret: true }).last();
    expect(compiling.compile).not.toHaveBeenCalled();
  });

  it('shows an observer each gradient all the same', () => {
    let steps = 0;
    startRun(long, { observe: () => steps++ }).last();
    expect(steps).toBe(60_000);
  });

  it('fails in the same epoch with the same words', () => {
    const explosive: Runnable = {
      ...long,
      layers: [example.layers[0]],
      optimizer: example.optimizer.withLearningRate(100),
    };
    const failureOf = (interpret: boolean): unknown => {
      try {
        return startRun(explosive, { interpret }).last();
      } catch (error) {
        return error;
      }
    };
    expect(failureOf(false)).toEqual(failureOf(true));
    expect(failureOf(true)).toMatchObject({ name: 'NonFiniteError' });
  });
});
