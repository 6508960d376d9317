import { escaped } from './escaped.ts';

/** A node of a flowchart: what stands in it, line by line. */
interface Node {
  readonly lines: readonly string[];
  readonly round: boolean;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const shape = String.raw`(\(\(.+?\)\)|\(\[.+?\]\)|\[.+?\])?`;
const pattern = new RegExp(`^(\\w+)${shape} (?:-- (?:"([^"]*)"|(\\w+)) )?--> (\\w+)${shape}$`);

/**
 * Draws a flowchart from left to right, of the few kinds of lines that the lessons have of Mermaid:
 *
 *     x1(("x₁")) -- "W₁" --> y(("y"))
 *
 * @throws {SyntaxError} if a line is another
 */
export function flowchart(text: string): string {
  const [head, ...lines] = text.trim().split('\n');
  const nodes = new Map<string, Node>();
  const edges = lines.map((line): Edge => {
    const match = pattern.exec(line.trim());
    if (head !== 'flowchart LR' || !match) {
      throw new SyntaxError(
        `flowchart: cannot be drawn: got '${line.trim()}' in '${head}'; 'a(("a")) -- "w" --> b' in 'flowchart LR' is needed`,
      );
    }
    const [, from, fromShape, quoted, bare, to, toShape] = match;
    for (const [name, own] of [
      [from, fromShape],
      [to, toShape],
    ]) {
      if (own !== undefined || !nodes.has(name)) nodes.set(name, nodeOf(name, own));
    }
    return { from, to, label: quoted ?? bare ?? '' };
  });
  return draw(nodes, edges);
}

function nodeOf(name: string, own: string | undefined): Node {
  const text = own?.replaceAll(/^[([]+"?|"?[)\]]+$/g, '') ?? name;
  return { lines: text.split('<br>'), round: own?.startsWith('((') ?? true };
}

const [columnWidth, rowHeight, radius] = [240, 84, 26];

function draw(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[]): string {
  const columns = columnsOf([...nodes.keys()], edges);
  const tallest = Math.max(...columns.map(({ length }) => length));
  const height = tallest * rowHeight + 20;
  const width = (columns.length - 1) * columnWidth + 220;
  const place = new Map(
    columns.flatMap((names, column) =>
      names.map((name, i): [string, { x: number; y: number }] => [
        name,
        { x: 110 + column * columnWidth, y: 10 + ((i + 0.5) * tallest * rowHeight) / names.length },
      ]),
    ),
  );
  const at = (name: string): { x: number; y: number } => place.get(name) ?? { x: 0, y: 0 };
  const drawnEdges = edges.map(({ from, to, label }) => {
    const [a, b] = [at(from), at(to)];
    const targets = columns.find((names) => names.includes(to))?.length ?? 1;
    // Where several end in several, labels at the same part of the way would lie on one another.
    const part = targets / (targets + 1);
    const [x, y] = [a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}"/>${label === '' ? '' : `<text class="on-line" x="${round(x)}" y="${round(y + 4.5)}">${escaped(label)}</text>`}`;
  });
  const drawnNodes = [...nodes].map(([name, node]) => drawNode(node, at(name)));
  const label = edges
    .map(({ from, to, label: weight }) =>
      weight === '' ? `${from} → ${to}` : `${from} → ${to}: ${weight}`,
    )
    .join('; ');
  return `<svg class="flowchart" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escaped(label)}">${drawnEdges.join('')}${drawnNodes.join('')}</svg>`;
}

/** A symbol stands in a circle, and what it is called below; words stand in a box. */
function drawNode({ lines, round: isRound }: Node, { x, y }: { x: number; y: number }): string {
  const [first, ...more] = lines;
  const text = (line: string, at: number, kind = ''): string =>
    `<text${kind} x="${x}" y="${round(at)}">${escaped(line)}</text>`;
  if (widthOf(first) <= 4) {
    const below = more.map((line, i) => text(line, y + radius + 15 + 16 * i, ' class="faint"'));
    return `<circle cx="${x}" cy="${y}" r="${radius}"/>${text(first, y + 5)}${below.join('')}`;
  }
  const half = 4 * Math.max(...lines.map(widthOf)) + 12;
  const top = y + 5 - 8.5 * more.length;
  return `<rect x="${x - half}" y="${y - radius}" width="${2 * half}" height="${2 * radius}" rx="${isRound ? radius : 8}"/>${lines.map((line, i) => text(line, top + 17 * i)).join('')}`;
}

/** In letters, of which a Chinese character takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Each node one column behind the last that leads to it. */
function columnsOf(names: readonly string[], edges: readonly Edge[]): string[][] {
  const column = new Map<string, number>();
  const columnOf = (name: string): number => {
    const known = column.get(name);
    if (known !== undefined) return known;
    const before = edges.filter(({ to }) => to === name).map(({ from }) => columnOf(from));
    const found = before.length === 0 ? 0 : Math.max(...before) + 1;
    column.set(name, found);
    return found;
  };
  const columns: string[][] = [];
  for (const name of names) (columns[columnOf(name)] ??= []).push(name);
  return columns;
}
