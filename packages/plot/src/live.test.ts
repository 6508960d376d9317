import { startRun } from '@retrace/lesson';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { liveAnswers, liveLoss, liveNetwork } from './live.ts';
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
    const none = { ...subject, program: { ...plane, pictures: [] } };
    expect(liveNetwork(none, run.look())).toBeUndefined();
    expect(liveAnswers(none, run.look(), predict).map(({ kind }) => kind)).toEqual(['rows']);
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
