import { startRun, training } from '@retrace/lesson';
import { matrix } from '@retrace/linalg';
import { dense, given } from '@retrace/nn';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { liveAnswers, liveCurves, liveLoss, liveNetwork, livePlots } from './live.ts';
import { speaker, type Subject } from './subject.ts';
import { plane } from './testing/programs.ts';

const subject: Subject = { ...speaker('en'), program: plane, run: startRun(plane) };
const { run } = subject;

describe('a run under way, as data', () => {
  it('shows the losses up to now on an axis up to the last epoch', () => {
    run.advance(10);
    const { losses } = run.look();
    const { x, line } = liveLoss(subject, losses);
    expect(x.to).toBe(run.epochs);
    expect(line.at(-1)).toEqual({ epoch: 10, loss: losses[10] });
  });

  it('shows the outputs as they are now, and where they came from', () => {
    const answers = liveAnswers(subject, run.look(), (points) => run.predict(points, 0));
    const rows = answers.find(({ kind }) => kind === 'rows');
    const [now, first] = [run.look().outputs.data, run.at(0).outputs.data];
    expect(rows).toMatchObject({
      rows: [...now].map((y, i) => ({ y, first: first[i], t: run.data.t.data[i] })),
    });
  });

  it('shows a surface and a network where pictures of the program do', () => {
    const predict: Parameters<typeof liveAnswers>[2] = (points) => run.predict(points, 0);
    const kinds = liveAnswers(subject, run.look(), predict).map(({ kind }) => kind);
    const pictures = new Set(plane.pictures.map(({ kind }) => kind));
    expect(kinds.includes('surface')).toBe(pictures.has('decision-surface'));
    expect(liveNetwork(subject, run.look()) !== undefined).toBe(pictures.has('network'));
    const network = liveNetwork(subject, run.look());
    const xs = network?.neurons.flat().map(({ x }) => x) ?? [];
    expect(network?.left).toBeLessThan(Math.min(...xs));
    expect(network?.right).toBeGreaterThan(Math.max(...xs));
    const none = { ...subject, program: { ...plane, pictures: [] } };
    expect(liveNetwork(none, run.look())).toBeUndefined();
    expect(liveAnswers(none, run.look(), predict).map(({ kind }) => kind)).toEqual(['rows']);
  });

  it('shows of classes how many are answered rightly', () => {
    // Three samples, of the classes 0, 0 and 1, too many times over to have a row each.
    const times = Array.from({ length: 5 });
    const program = training({
      ...plane,
      data: {
        x: matrix(
          times.flatMap(() => [
            [1, 0],
            [0, 1],
            [0, 1],
          ]),
        ),
        t: matrix(
          times.flatMap(() => [
            [1, 0],
            [1, 0],
            [0, 1],
          ]),
        ),
      },
      layers: [dense(2, 2, { bias: false })],
      initialize: given([
        {
          W: matrix([
            [0, 1],
            [1, 0],
          ]),
        },
      ]),
      seed: null,
      names: { outputs: [{ name: 'no' }, { name: 'yes' }] },
      pictures: [],
    });
    const own = { ...subject, program, run: startRun(program) };
    // The weights exchange the inputs: at first the first of three is wrong, and so is the last.
    const [first] = liveAnswers(own, own.run.look(), (points) => own.run.predict(points, 0));
    expect(first).toMatchObject({
      kind: 'rows',
      rows: [
        { name: 'no', t: 1, first: 0.5, y: 0.5 },
        { name: 'yes', t: 1, first: 0, y: 0 },
      ],
    });
    const answered = {
      outputs: matrix(
        times.flatMap(() => [
          [2, 1],
          [3, 1],
          [5, 6],
        ]),
      ),
    };
    const [now] = liveAnswers(own, answered, (points) => own.run.predict(points, 0));
    expect(now).toMatchObject({
      rows: [
        { first: 0.5, y: 1 },
        { first: 0, y: 1 },
      ],
    });
  });

  it('shows the other kinds of the pictures of the program, at the epoch where it is', () => {
    const plots = livePlots(subject, run.look());
    expect(plots.map(({ kind }) => kind)).toEqual(['residuals', 'partial-residuals', 'parameters']);
    const { outputs, parameters } = run.look();
    const { t } = run.data;
    const [residuals, partial, paths] = plots.map(({ panels }) => panels);
    expect(residuals[0].points).toEqual(
      [...outputs.data].map((y, i) => ({ x: y, y: t.data[i] - y })),
    );
    // What is left of a target after the other input is what the plane leaves of it, over the line.
    const [W] = parameters[0].W.data;
    const [from, to] = partial[0].lines[0].points;
    expect((to.y - from.y) / (to.x - from.x)).toBeCloseTo(W, 12);
    expect(partial).toHaveLength(2);
    expect(paths[0].lines.map(({ points }) => points.at(-1))).toEqual(
      [...parameters[0].W.data, ...(parameters[0].b?.data ?? [])].map((y) => ({
        x: run.epoch,
        y,
      })),
    );
    expect(paths[0].lines[0].points.map(({ x }) => x)).toEqual([
      ...run.checkpoints.filter((epoch) => epoch < run.epoch),
      run.epoch,
    ]);
    const none = { ...subject, program: { ...plane, pictures: [] } };
    expect(livePlots(none, run.look())).toEqual([]);
  });

  it('shows curves, which no training changes', () => {
    const [{ panels, title }] = liveCurves(plane, subject);
    const pictures = plane.pictures.map((each) =>
      each.kind === 'curve' ? { ...each, title: { en: 'A curve', zh: '一条曲线' } } : each,
    );
    expect(title).not.toBe('A curve');
    expect(liveCurves({ ...plane, pictures }, subject)[0].title).toBe('A curve');
    const [curve, tangent] = panels[0].lines;
    expect(curve.points).toContainEqual({ x: 0.5, y: 0.25 });
    for (const { x, y } of tangent.points) expect(y).toBeCloseTo(x - 0.25, 12);
    expect(panels[0].points).toMatchObject([{ x: 0.5, y: 0.25 }]);
  });

  it('needs no library', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('live.ts', import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('observablehq'))).toEqual(
      [],
    );
  });
});
