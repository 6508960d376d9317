import {
  decisionSurface,
  pictureStops,
  type Run,
  startRun,
  type Training,
  vary,
} from '@retrace/lesson';
import { identity, matrix, ones, zeros } from '@retrace/linalg';
import { dense, given } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawPictures } from './draw.ts';
import { bands, colours } from './palette.ts';
import { toPng } from './png.ts';
import { lesson, plane } from './testing/programs.ts';

const runOf = (program: Training): Run =>
  startRun(program, { checkpoints: pictureStops(program.pictures, program.epochs) });
/** The pictures of the plane with another seed, or trained less. */
const variedDrawings = (seed: number, epochs: number): Drawing[] => {
  const varied = vary(plane, { seed, epochs });
  return drawPictures(lesson, varied, runOf(varied));
};
const drawings = drawPictures(lesson, plane, runOf(plane));
const named = (all: readonly Drawing[], name: string): string =>
  all.find((drawing) => drawing.name === name)?.svg ?? '';

describe('drawPictures(lesson, program, run)', () => {
  it('gives a file for each picture, named after program and picture', () => {
    expect(drawings.map(({ name }) => name)).toEqual(
      plane.pictures.map(({ name }) => `plane-${name}`),
    );
  });

  it('gives the same bytes each time', () => {
    expect(drawPictures(lesson, plane, runOf(plane))).toEqual(drawings);
  });

  it.each(drawings)('$name is well-formed, which a strict reader confirms', ({ svg }) => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 720 \d+"/);
    expect(toPng(svg).length).toBeGreaterThan(1000);
  });

  it.each(drawings)(
    '$name has no number that is none, and no more digits than it needs',
    ({ svg }) => {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).not.toMatch(/="[^"]*\.\d{3}[^"]*"/);
    },
  );

  it.each(drawings)(
    '$name has nothing that is drawn at random or counted up: ids, classes',
    ({ svg }) => {
      expect(svg).not.toMatch(/ (?:id|class)="|url\(/);
    },
  );

  it.each(drawings)('$name can be heard: a title and a description', ({ svg }) => {
    expect(svg).toMatch(/role="img"/);
    expect(svg).toMatch(/<title>[^<]{4,}<\/title>\n<desc>[^<]{10,}<\/desc>/);
  });

  it.each(drawings)('$name uses colours that have a dark counterpart, and no other', ({ svg }) => {
    const used = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    const known = new Set<string>([...Object.values(colours), ...bands, 'none']);
    expect([...new Set(used)].filter((colour) => !known.has(colour))).toEqual([]);
  });

  it("has the lesson's title in the article's own run, and one that fits all in any other", () => {
    expect(named(drawings, 'plane-network')).toContain('<title>Two weights &amp; a bias</title>');
    for (const [seed, epochs] of [
      [2, 50],
      [1, 49],
    ]) {
      const other = named(variedDrawings(seed, epochs), 'plane-network');
      expect(other).toContain('<title>The trained network</title>');
      expect(other).toContain(`a-lesson / plane · seed ${seed} · ${epochs} epochs`);
    }
  });

  it.each([0, 1, 3])('draws a run of %d epochs', (epochs) => {
    const short = variedDrawings(1, epochs);
    expect(short).toHaveLength(plane.pictures.length);
    for (const { svg } of short) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows the trained weights, and at epoch 0 the first ones', () => {
    const run = runOf(plane);
    for (const [name, { parameters }] of [
      ['plane-network', run.last()],
      ['plane-network-first', run.at(0)],
    ] as const) {
      for (const value of [...parameters[0].W.data, ...(parameters[0].b?.data ?? [])]) {
        expect(named(drawings, name)).toContain(Math.abs(value).toFixed(2));
      }
    }
  });

  it('has a panel for each epoch of a surface', () => {
    const surface = named(drawings, 'plane-decision-surface');
    expect(surface.match(/>epoch \d+</g)).toEqual(['>epoch 0<', '>epoch 7<', '>epoch 50<']);
    const short = named(variedDrawings(1, 5), 'plane-decision-surface');
    expect(short.match(/>epoch \d+</g)).toEqual(['>epoch 0<', '>epoch 5<']);
  });

  it('shows the class with the largest score, where there are three outputs', () => {
    const scores = {
      W: matrix([
        [1, 0, -1],
        [0, 1, -1],
      ]),
      b: zeros(1, 3),
    };
    const { names: _, ...unnamed } = plane;
    const program: Training = {
      ...unnamed,
      data: {
        x: matrix([
          [1, 0],
          [0, 1],
          [-1, -1],
        ]),
        t: identity(3),
      },
      layers: [dense(2, 3)],
      initialize: given([scores]),
      pictures: [decisionSurface({ epochs: [0] })],
    };
    const [{ svg }] = drawPictures(lesson, program, runOf(program));
    expect(svg).toContain('orange: y₁, blue: y₂, grey: y₃');
    for (const colour of [colours.orange, colours.blue, colours.faint]) {
      expect(svg).toMatch(new RegExp(`<circle[^>]*fill="${colour}"|fill="${colour}"[^>]*><circle`));
    }
    for (const colour of [bands[1], bands[8], colours.line])
      expect(svg).toContain(`fill="${colour}"`);
  });

  it('shows many samples as dots without numbers', () => {
    const surface = (rows: number): string => {
      const x = zeros(rows, 2);
      x.data.forEach((_, i) => (x.data[i] = i));
      const { names: _, ...unnamed } = plane;
      const program = { ...unnamed, data: { x, t: ones(rows, 1) } };
      return named(drawPictures(lesson, program, runOf(program)), 'plane-decision-surface');
    };
    const dots = (svg: string): number => svg.match(/ r="3"/g)?.length ?? 0;
    expect(dots(surface(20))).toBe(0);
    expect(dots(surface(21))).toBe(63); // in three panels
  });

  it('speaks Chinese: no English word is left but names', () => {
    for (const { name, svg } of drawPictures(lesson, plane, runOf(plane), 'zh')) {
      const texts = [...svg.replace(/<style>[^]*?<\/style>/, '').matchAll(/>([^<>]*)</g)].map(
        ([, text]) => text,
      );
      const words = texts.join(' ').match(/\b[A-Za-z]{3,}\b/g) ?? [];
      const known = new Set(['lesson', 'plane', 'amp', 'Ann', 'Bob', 'Cid', 'Dee']);
      expect([name, ...words.filter((word) => !known.has(word))]).toEqual([name]);
    }
  });

  it('refuses to show a training without a run', () => {
    expect(() => drawPictures(lesson, plane, undefined)).toThrow(
      new RangeError(
        "drawPictures: no run for 'network': got none; a picture of kind network shows a training",
      ),
    );
  });
});
