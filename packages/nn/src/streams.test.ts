import { generators, type Rng } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { openStreams, type StreamsSetup } from './streams.ts';

const draw = (rng: Rng): number => rng.randomSample();

/** The first draws from a seed. */
function draws(seed: number, count: number): number[] {
  const rng = generators.numpy(seed);
  return Array.from({ length: count }, () => draw(rng));
}

describe('openStreams(setup)', () => {
  it('opens one stream for all where none is named, and each goes on where the last stopped', () => {
    const streams = openStreams({ seed: 1 });
    const uses = ['data', 'parameters', 'data', 'masks'] as const;
    expect(uses.map((use) => draw(streams.of(use)))).toEqual(draws(1, 4));
  });

  it('keeps streams apart, with seeds of their own or the training’s, and shares one by name', () => {
    const streams = openStreams({
      seed: 1,
      streams: { first: { generator: 'numpy' }, second: { generator: 'numpy', seed: 2 } },
      draws: { order: { stream: 'second' }, masks: { stream: 'second' } },
    });
    const uses = ['parameters', 'order', 'data', 'masks'] as const;
    const [[a, c], [b, d]] = [draws(1, 2), draws(2, 2)];
    expect(uses.map((use) => draw(streams.of(use)))).toEqual([a, b, c, d]);
  });

  it('draws as NumPy or as Python does, by the name of the generator', () => {
    const streams = openStreams({ seed: 1, streams: { own: { generator: 'python' } } });
    // python3 -c "import random; random.seed(1); print(random.random())"
    expect(draw(streams.of('data'))).toBe(0.13436424411240122);
  });

  it('passes over draws of a kind, when a use begins', () => {
    const skip = { kind: 'randomSample', count: 2 } as const;
    const streams = openStreams({ seed: 1, draws: { order: { skip } } });
    expect([draw(streams.of('parameters')), draw(streams.of('order'))]).toEqual(
      draws(1, 4).filter((_, i) => i === 0 || i === 3),
    );
  });

  it('begins again from another seed, and passes over what it is told to then', () => {
    const streams = openStreams({
      seed: 1,
      streams: { first: { generator: 'numpy' }, second: { generator: 'numpy', seed: 2 } },
      draws: { masks: { stream: 'second' } },
    });
    draw(streams.of('data'));
    draw(streams.of('masks'));
    const skip = { kind: 'randomSample', count: 2 } as const;
    streams.reopen({ seed: 3, draws: { data: { skip }, masks: { stream: 'second' } } });
    const uses = ['data', 'masks'] as const;
    expect(uses.map((use) => draw(streams.of(use)))).toEqual([draws(3, 3)[2], draws(2, 1)[0]]);
  });

  it('needs no seed of the training where the streams have their own', () => {
    const streams = openStreams({ seed: null, streams: { own: { generator: 'numpy', seed: 2 } } });
    expect(draw(streams.of('data'))).toBe(draws(2, 1)[0]);
  });

  it('refuses without a seed whatever is drawn, but not before', () => {
    const rng = openStreams({ seed: null }).of('order');
    expect(() => draw(rng)).toThrow('training: draws random numbers: got seed null;');
  });

  it.each<[string, StreamsSetup, string]>([
    [
      'a stream that there is not',
      { seed: 1, draws: { order: { stream: 'thrid' } } },
      "unknown stream of order: got 'thrid'; known: numpy",
    ],
    [
      'a list as a seed of Python’s',
      { seed: [1, 2], streams: { own: { generator: 'python' } } },
      'bad seed of a Python generator: got a list of 2; a whole number is needed',
    ],
  ])('refuses %s', (_, setup, message) => {
    expect(() => openStreams(setup)).toThrow(new RangeError(`streams: ${message}`));
  });
});
