import { describe, expect, it } from 'vitest';
import { toPng } from './png.ts';

const svg = (inside: string, family = 'sans-serif'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="${family}"><rect width="60" height="20" fill="#fff"/>${inside}</svg>`;

describe('toPng(svg)', () => {
  it('is a PNG of two pixels for each of the SVG', () => {
    const bytes = toPng(svg(''));
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const header = new DataView(bytes.buffer, bytes.byteOffset + 16);
    expect([header.getUint32(0), header.getUint32(4)]).toEqual([120, 40]);
  });

  it('writes in the type of this package, whatever the machine has', () => {
    const text = '<text x="5" y="15">₁ −3</text>';
    expect(toPng(svg(text))).not.toEqual(toPng(svg('')));
    expect(toPng(svg(text, 'DejaVu Sans'))).toEqual(toPng(svg(text)));
  });

  it('has the light colours: a dark page is nothing to it', () => {
    const style = '<style>@media (prefers-color-scheme:dark){rect{fill:#000}}</style>';
    expect(toPng(svg(style))).toEqual(toPng(svg('')));
  });
});
