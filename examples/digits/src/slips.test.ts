import { compile } from '@retrace/compile';
import { startRun } from '@retrace/lesson';
import { row, rowsOf } from '@retrace/linalg';
import { backward, forward, type Layer, network, relu, trainer, workspace } from '@retrace/nn';
import { generators } from '@retrace/random';
import { expect, it } from 'vitest';
import { dropoutAsPrinted } from './dropout.ts';
import { images } from './images.ts';
import { plain } from './plain.ts';
import { halfBackDropout, reluOfSlopeOne } from './slips.ts';
import { withoutSlips } from './without-slips.ts';

const through: Layer = { ...relu(), forward: ({ x, y }) => y.data.set(x.data) };

/** What a layer puts out for x, and sends back for a dy of 3 everywhere. */
function pass(layer: Layer, x: readonly number[]): { readonly y: number[]; readonly dx: number[] } {
  const net = network({ layers: [through, layer], inputs: x.length });
  const space = workspace(net, 1, generators.numpy(1));
  const y = [...forward(space, row(x), 'training').data];
  space.dy.data.fill(3);
  backward(space);
  return { y, dx: [...(space.sites[1].dx?.data ?? [])] };
}

it('reluOfSlopeOne cuts off what is negative, and lets all error back, as its rule says', () => {
  expect(pass(reluOfSlopeOne(), [-2, 0, 5])).toEqual({ y: [0, 0, 5], dx: [3, 3, 3] });
  expect(pass(relu(), [-2, 0, 5]).dx).toEqual([0, 0, 3]);
});

it('halfBackDropout doubles what it keeps, and sends the error back undoubled, as its rule says', () => {
  const rng = generators.numpy(1);
  const mask = Array.from({ length: 8 }, () => rng.randint(0, 2));
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(pass(halfBackDropout(8), x)).toEqual({
    y: mask.map((k, i) => 2 * k * x[i]),
    dx: mask.map((k) => 3 * k),
  });
});

it.each([plain, dropoutAsPrinted, withoutSlips])(
  'are compiled to the same bits: $slug',
  (program) => {
    const { x, t } = images();
    const few = { x: rowsOf(x, 0, 50), t: rowsOf(t, 0, 50) };
    const two = { ...program, data: few, epochs: 2, checkpoints: [] };
    expect(startRun(two).last()).toEqual(startRun(two, { interpret: true }).last());
    expect(compile(trainer(program), { emitters: program.emitters })).toBeDefined();
  },
);

it('halfBackDropout drops nothing in prediction', () => {
  const net = network({ layers: [halfBackDropout(3)] });
  expect(forward(workspace(net, 1), row([1, 2, 3]))).toEqual(row([1, 2, 3]));
});
