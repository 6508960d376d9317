import type { Chart } from './chart.ts';
import { colours, darkStyle } from './palette.ts';

/** A picture before it is laid out: what it is called, what it shows, where it comes from. */
export interface Sheet {
  readonly title: string;
  readonly subtitle: string;
  /** What somebody who cannot see it is told. */
  readonly description: string;
  /** Side by side, and centred. */
  readonly charts: readonly Chart[];
}

const sheetWidth = 720;
const margin = 24;
const headHeight = 72;
const footHeight = 34;

/**
 * Lays a picture out as an SVG file of one line an element. It has paper of its own, so that it reads
 * on any page, and text that a screen reader reads.
 */
export function layOut({ title, subtitle, description, charts }: Sheet, source: string): string {
  const height = headHeight + Math.max(...charts.map((chart) => chart.height)) + footHeight;
  const used = charts.reduce((sum, { width }) => sum + width, 0);
  let x = Math.round((sheetWidth - used) / 2);
  const placed = charts.map(({ width, svg }) => {
    const group = `<g transform="translate(${x},${headHeight})">${svg}</g>`;
    x += width;
    return group;
  });
  const body = [
    `<rect width="${sheetWidth}" height="${height}" rx="6" fill="${colours.paper}"/>`,
    `<text x="${margin}" y="34" font-size="17" font-weight="700" fill="${colours.ink}">${escaped(title)}</text>`,
    `<text x="${margin}" y="55" font-size="13" fill="${colours.faint}">${escaped(subtitle)}</text>`,
    ...placed,
    `<text x="${sheetWidth - margin}" y="${height - 13}" font-size="11" text-anchor="end" fill="${colours.faint}">${escaped(source)}</text>`,
  ].join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${height}" width="${sheetWidth}" height="${height}" role="img" font-family="${family}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<style>${darkStyle(body)}</style>`,
    body.replaceAll(/>(?=<(?!\/|tspan|title))/g, '>\n'),
    '</svg>\n',
  ].join('\n');
}

const family =
  'system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,Arial,sans-serif';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
