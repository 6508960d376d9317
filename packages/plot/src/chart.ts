import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { colours } from './palette.ts';
import { rounded } from './rounded.ts';

/** A drawing by Observable Plot, ready to be put into an SVG. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Draws what the options say, in the type and colours that all pictures share. */
export function chart(options: Plot.PlotOptions & { width: number; height: number }): Chart {
  const { width, height } = options;
  const drawn = Plot.plot({ ...options, document });
  // The style sheet is for HTML around it, and is not needed here.
  const svg = rounded(drawn.innerHTML.replace(/^<style>[^]*?<\/style>/, ''));
  return {
    width,
    height,
    svg: `<g fill="${colours.ink}" font-size="12" text-anchor="middle">${svg}</g>`,
  };
}
