import type { Axis, LiveLoss, LivePoints, LiveRows, LiveSurface } from '@retrace/plot/live';
import { bands, classColours, darkOf, plain, significant } from '@retrace/plot/look';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

// The worker says what is to be drawn, by numbers; here they get their places.

export type Scale = (value: number) => number;

export function scale({ type, from, to }: Axis, start: number, end: number): Scale {
  // A place on the screen, which no digit of a result depends on.
  const at = type === 'log' ? Math.log10 : Number;
  const [low, high] = [at(from), at(to)];
  return (value) => start + ((at(value) - low) / (high - low || 1)) * (end - start);
}

export function AxisX({
  axis,
  x,
  y,
  top,
}: {
  axis: Axis;
  x: Scale;
  y: number;
  top: number;
}): JSX.Element {
  return (
    <g class="axis">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={y} />
          <text x={x(tick)} y={y + 16} text-anchor="middle">
            {plain(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

export function AxisY({
  axis,
  y,
  x,
  right,
}: {
  axis: Axis;
  y: Scale;
  x: number;
  right: number;
}): JSX.Element {
  return (
    <g class="axis">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={x - 7} y={y(tick) + 4} text-anchor="end">
            {plain(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

export const width = 480;

export function LossChart({ loss, label }: { loss: LiveLoss; label: string }): JSX.Element {
  const [left, right, top, bottom] = [58, width - 12, 12, 150];
  const x = scale(loss.x, left, right);
  const y = scale(loss.y, bottom, top);
  const points = loss.line.map(
    ({ epoch, loss: value }) => `${x(epoch).toFixed(1)},${y(value).toFixed(1)}`,
  );
  const end = loss.line.at(-1);
  return (
    <svg class="chart" viewBox={`0 0 ${width} 190`} role="img" aria-label={label}>
      <AxisX axis={loss.x} x={x} y={bottom} top={top} />
      <AxisY axis={loss.y} y={y} x={left} right={right} />
      <polyline class="line" points={points.join(' ')} />
      {end && <circle class="dot" cx={x(end.epoch)} cy={y(end.loss)} r="4.5" />}
      <text class="faint" x={right} y={186} text-anchor="end">
        {loss.x.label}
      </text>
    </svg>
  );
}

export function Rows({ axis, rows }: LiveRows): JSX.Element {
  const [left, right, top] = [112, width - 74, 10];
  const x = scale(axis, left, right);
  const bottom = top + rows.length * 30;
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${bottom + 24}`} role="img" aria-label={axis.label}>
      <AxisX axis={axis} x={x} y={bottom} top={top} />
      {rows.map(({ name, t, first, y }, i) => {
        const middle = top + 15 + i * 30;
        return (
          <g key={i}>
            <text x={left - 14} y={middle + 4} text-anchor="end">
              {name}
            </text>
            <line class="line" x1={x(first)} x2={x(y)} y1={middle} y2={middle} />
            <circle class="start" cx={x(first)} cy={middle} r="3.5" />
            <circle class="dot" cx={x(y)} cy={middle} r="5.5" />
            <circle class="target" cx={x(t)} cy={middle} r="9.5" />
            <text class="number" x={right + 14} y={middle + 4}>
              {significant(y, 4)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export function Points({ x: xAxis, y: yAxis, points }: LivePoints): JSX.Element {
  const [left, right, top, bottom] = [58, width - 12, 12, 300];
  const [x, y] = [scale(xAxis, left, right), scale(yAxis, bottom, top)];
  const path = points.map((p) => `M${x(p.t).toFixed(1)} ${y(p.y).toFixed(1)}h0`).join('');
  const [from, to] = [Math.max(xAxis.from, yAxis.from), Math.min(xAxis.to, yAxis.to)];
  return (
    <svg class="chart" viewBox={`0 0 ${width} 336`} role="img" aria-label={yAxis.label}>
      <AxisX axis={xAxis} x={x} y={bottom} top={top} />
      <AxisY axis={yAxis} y={y} x={left} right={right} />
      <line class="ink" x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
      <path class="points" d={path} />
      <text class="faint" x={right} y={332} text-anchor="end">
        {xAxis.label}
      </text>
      <text class="faint" x={left + 6} y={top + 10}>
        {yAxis.label}
      </text>
    </svg>
  );
}

export function Surface({ surface, dark }: { surface: LiveSurface; dark: boolean }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, surface, dark);
  });
  const { x: xAxis, y: yAxis, samples, crowd, range, output, grids } = surface;
  const inScheme = (colour: string): string => (dark ? darkOf(colour) : colour);
  const [left, right, top, bottom] = [58, width - 74, 12, 250];
  const [x, y] = [scale(xAxis, left, right), scale(yAxis, bottom, top)];
  return (
    <div class="surface">
      <canvas ref={canvas} width={192} height={192} aria-hidden="true" />
      <svg class="chart" viewBox={`0 0 ${width} 286`} role="img" aria-label={output}>
        {xAxis.ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={bottom + 16} text-anchor="middle">
            {plain(tick)}
          </text>
        ))}
        {yAxis.ticks.map((tick) => (
          <text key={tick} x={left - 7} y={y(tick) + 4} text-anchor="end">
            {plain(tick)}
          </text>
        ))}
        <path class="half" d={borders(surface, left, right, top, bottom)} />
        {samples.map((sample, i) => (
          <g key={i}>
            <circle
              class="sample"
              fill={inScheme(classColours[sample.own].sample)}
              cx={x(sample.x)}
              cy={y(sample.y)}
              r={crowd ? 3 : 10}
              stroke-width={crowd ? 0.75 : 2}
            />
            {!crowd && (
              <text class="on" x={x(sample.x)} y={y(sample.y) + 4.5} text-anchor="middle">
                {plain(sample.t)}
              </text>
            )}
            {sample.name !== undefined && (
              <text x={x(sample.x) + 15} y={y(sample.y) + 4}>
                {sample.name}
              </text>
            )}
          </g>
        ))}
        {grids.length === 1 && (
          <>
            {bands.map((_band, i) => (
              <rect
                key={i}
                fill={inScheme(bands[i])}
                x={right + 14}
                width="12"
                y={bottom - ((i + 1) * (bottom - top)) / bands.length}
                height={(bottom - top) / bands.length + 0.5}
              />
            ))}
            <text x={right + 31} y={bottom}>
              {plain(range.from)}
            </text>
            <text x={right + 31} y={top + 10}>
              {plain(range.to)}
            </text>
          </>
        )}
        <text class="faint" x={right} y={282} text-anchor="end">
          {xAxis.label}
        </text>
        <text
          class="faint"
          transform={`translate(13 ${(top + bottom) / 2}) rotate(-90)`}
          text-anchor="middle"
        >
          {yAxis.label}
        </text>
      </svg>
    </div>
  );
}

/** The answers between the middles of four cells, as the page has more points than the grid. */
function answerAt(
  { size, beyond }: LiveSurface,
  values: readonly number[],
  u: number,
  v: number,
): number {
  const cells = size - 2 * beyond;
  const column = beyond + u * cells - 0.5;
  const row = beyond + v * cells - 0.5;
  const [i, j] = [Math.floor(column), Math.floor(row)];
  const [p, q] = [column - i, row - j];
  const below = values[j * size + i] * (1 - p) + values[j * size + i + 1] * p;
  const above = values[(j + 1) * size + i] * (1 - p) + values[(j + 1) * size + i + 1] * p;
  return below * (1 - q) + above * q;
}

function paint(canvas: HTMLCanvasElement, surface: LiveSurface, dark: boolean): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width: w, height: h } = canvas;
  const image = context.createImageData(w, h);
  const { range, grids } = surface;
  const { from, to } = range;
  const areClasses = grids.length > 1;
  const colours = (areClasses ? classColours.map(({ region }) => region) : bands).map((colour) =>
    Number.parseInt((dark ? darkOf(colour) : colour).slice(1), 16),
  );
  for (let k = 0; k < w * h; k++) {
    const values = grids.map((grid) =>
      answerAt(surface, grid, ((k % w) + 0.5) / w, 1 - (Math.floor(k / w) + 0.5) / h),
    );
    const which = areClasses
      ? values.indexOf(Math.max(...values))
      : Math.floor(((values[0] - from) / (to - from)) * colours.length);
    const colour = colours[Math.max(0, Math.min(colours.length - 1, which || 0))];
    image.data.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], 4 * k);
  }
  context.putImageData(image, 0, 0);
}

/** The line half-way between the targets, or those between the regions of classes. */
function borders(
  surface: LiveSurface,
  left: number,
  right: number,
  top: number,
  bottom: number,
): string {
  const { grids, range } = surface;
  const half = grids.length === 1 ? (range.from + range.to) / 2 : 0;
  return grids
    .slice(Math.min(1, grids.length - 1))
    .map((grid) => contour(surface, grid, half, { left, right, top, bottom }))
    .join('');
}

/** Where the values of a grid are at a level, cell by cell. */
function contour(
  surface: LiveSurface,
  grid: readonly number[],
  level: number,
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
): string {
  const steps = 72;
  const side = steps + 1;
  const rest = Array.from(
    { length: side * side },
    (_, k) => answerAt(surface, grid, (k % side) / steps, Math.floor(k / side) / steps) - level,
  );
  const at = (u: number, v: number): string =>
    `${(left + (u / steps) * (right - left)).toFixed(1)} ${(bottom - (v / steps) * (bottom - top)).toFixed(1)}`;
  const path: string[] = [];
  for (let k = 0; k < steps * steps; k++) {
    const [u, v] = [k % steps, Math.floor(k / steps)];
    const corner = (du: number, dv: number): number => rest[(v + dv) * (steps + 1) + u + du];
    const crossings: string[] = [];
    const cross = (a: readonly [number, number], b: readonly [number, number]): void => {
      const [p, q] = [corner(...a), corner(...b)];
      if (p > 0 === q > 0) return;
      const part = p / (p - q);
      crossings.push(at(u + a[0] + part * (b[0] - a[0]), v + a[1] + part * (b[1] - a[1])));
    };
    cross([0, 0], [1, 0]);
    cross([1, 0], [1, 1]);
    cross([1, 1], [0, 1]);
    cross([0, 1], [0, 0]);
    for (let c = 0; c + 1 < crossings.length; c += 2)
      path.push(`M${crossings[c]}L${crossings[c + 1]}`);
  }
  return path.join('');
}
