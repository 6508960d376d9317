import { describe, expect, it } from 'vitest';
import { bands, colours, darkStyle } from './palette.ts';

/** The parts of `#0969b3` from 0 to 1, as light adds up. */
function linear(hex: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    // The curve of sRGB, near enough: its exponent is 2.4 above a straight foot.
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055);
  });
  return [r, g, b];
}

/** x^2.4 = x² (x²)^(1/5), the fifth root by Newton's method. */
function power(x: number): number {
  const square = x * x;
  let root = 1;
  for (let i = 0; i < 60; i++) root -= (root - square / (root * root * root * root)) / 5;
  return square * root;
}

/** The contrast of two colours, from 1 to 21, as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((hex) => {
      const [r, g, b] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How a colour looks to somebody without one kind of cone: Machado, Oliveira and Fernandes, 2009. */
const blindness = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far two colours are apart to them, from 0 to about 1.7. */
function distance(one: string, other: string, kind: keyof typeof blindness): number {
  const [a, b] = [one, other].map((hex) =>
    blindness[kind].map((row) => row.reduce((sum, part, i) => sum + part * linear(hex)[i], 0)),
  );
  return Math.sqrt(a.reduce((sum, part, i) => sum + (part - b[i]) * (part - b[i]), 0));
}

/** What the style sheet makes of a light colour on a dark page. */
function darkOf(light: string): string {
  return /\{fill:(#\w+)\}/.exec(darkStyle(`fill="${light}"`))?.[1] ?? 'none';
}

const kinds = Object.keys(blindness) as (keyof typeof blindness)[];

describe.each([
  ['light', (colour: string) => colour],
  ['dark', darkOf],
])('the colours on %s paper', (_, shade) => {
  const paper = shade(colours.paper);

  it.each(['ink', 'faint', 'blue', 'orange'] as const)('%s can be read, at 4.5 to 1', (name) => {
    expect(contrast(shade(colours[name]), paper)).toBeGreaterThan(4.5);
  });

  it('ink can be read on every band', () => {
    const least = Math.min(...bands.map((band) => contrast(shade(colours.ink), shade(band))));
    expect(least).toBeGreaterThan(4.5);
  });

  it.each(kinds)('blue and orange stay apart under %s', (kind) => {
    expect(distance(shade(colours.blue), shade(colours.orange), kind)).toBeGreaterThan(0.3);
    expect(distance(shade(bands[0]), shade(bands[9]), kind)).toBeGreaterThan(0.1);
  });
});

describe('darkStyle(svg)', () => {
  it('has a rule for each colour in use, as fill or as stroke, and no other', () => {
    const svg = `<rect fill="${colours.paper}"/><path stroke="${colours.ink}"/>`;
    expect(darkStyle(svg)).toBe(
      '@media (prefers-color-scheme:dark){[fill="#ffffff"]{fill:#0d1117}[stroke="#1f2328"]{stroke:#e6edf3}}',
    );
  });
});
