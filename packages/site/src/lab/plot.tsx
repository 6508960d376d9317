import type { LiveLine, LivePanel, LivePlot } from '@retrace/plot/live';
import { spread } from '@retrace/plot/look';
import type { JSX } from 'preact';
import { AxisX, AxisY, type Scale, scale, width } from './charts.tsx';

/** A picture of points and lines, a panel below the other. */
export function Plot({ plot: { title, panels, legend } }: { plot: LivePlot }): JSX.Element {
  return (
    <>
      {panels.map((panel, i) => (
        <Panel key={i} panel={panel} label={title} />
      ))}
      {legend !== '' && <p class="legend">{legend}</p>}
    </>
  );
}

const [left, top, bottom] = [58, 26, 240];

function Panel({ panel, label }: { panel: LivePanel; label: string }): JSX.Element {
  const { x: xAxis, y: yAxis, points, lines } = panel;
  const right = width - 22 - Math.min(150, Math.max(...lines.map(({ name }) => widthOf(name))));
  const [x, y] = [scale(xAxis, left, right), scale(yAxis, bottom, top)];
  const ends = spread(
    lines.map((line) => y(line.points[line.points.length - 1].y)),
    15,
  );
  const dots = points.map((p) => `M${x(p.x).toFixed(1)} ${y(p.y).toFixed(1)}h0`).join('');
  return (
    <svg class="chart" viewBox={`0 0 ${width} 280`} role="img" aria-label={label}>
      <AxisX axis={xAxis} x={x} y={bottom} top={top} />
      <AxisY axis={yAxis} y={y} x={left} right={right} />
      {yAxis.from < 0 && yAxis.to > 0 && (
        <line class="zero" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      )}
      <path class="points" d={dots} />
      {lines.map((line, i) => (
        <g key={i} class={line.colour}>
          <polyline
            class={line.dashed ? 'line dashed' : 'line'}
            points={line.points.map((p) => `${x(p.x).toFixed(1)},${y(p.y).toFixed(1)}`).join(' ')}
          />
          <text x={endOf(line, x, right)} y={ends[i] + 4}>
            {line.name}
          </text>
        </g>
      ))}
      <text class="faint" x={right} y="276" text-anchor="end">
        {xAxis.label}
      </text>
      <text class="faint" x="6" y="14">
        {yAxis.label}
      </text>
    </svg>
  );
}

/** Where the name of a line stands: right of its end, and of the axes where it ends there. */
function endOf({ points }: LiveLine, x: Scale, right: number): number {
  const end = x(points[points.length - 1].x) + 8;
  return end > right - 40 ? right + 8 : end;
}

/** About how many units a text is wide: a Chinese character counts as two letters. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 13 : 7.2), 0);
