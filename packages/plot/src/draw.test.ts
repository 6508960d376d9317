import { pictureStops, startRun, type Training, type TrainingRun } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawPictures } from './draw.ts';
import { bands, colours } from './palette.ts';
import { toPng } from './png.ts';
import { lesson, plane } from './programs.ts';

const runOf = (program: Training, seed?: number, epochs = program.epochs): TrainingRun =>
  startRun(program, { seed, epochs, stops: pictureStops(program.pictures, epochs) });
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
    for (const run of [runOf(plane, 2), runOf(plane, 1, 49)]) {
      const other = named(drawPictures(lesson, plane, run), 'plane-network');
      expect(other).toContain('<title>The trained network</title>');
      expect(other).toContain(`a-lesson / plane · seed ${run.seed} · ${run.epochs} epochs`);
    }
  });

  it.each([0, 1, 3])('draws a run of %d epochs', (epochs) => {
    const short = drawPictures(lesson, plane, runOf(plane, 1, epochs));
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
    const short = named(drawPictures(lesson, plane, runOf(plane, 1, 5)), 'plane-decision-surface');
    expect(short.match(/>epoch \d+</g)).toEqual(['>epoch 0<', '>epoch 5<']);
  });

  it('refuses to show a training without a run', () => {
    expect(() => drawPictures(lesson, plane, undefined)).toThrow(
      new RangeError(
        "drawPictures: no run for 'network': got none; a picture of kind network shows a training",
      ),
    );
  });
});
