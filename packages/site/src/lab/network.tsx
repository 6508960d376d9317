import type { LiveNetwork } from '@retrace/plot/live';
import { plain } from '@retrace/plot/look';
import type { JSX } from 'preact';

const side = (value: number): string => (value < 0 ? 'low' : 'high');

export function Network({ network, label }: { network: LiveNetwork; label: string }): JSX.Element {
  const { left, right, height, radius, neurons, lines, headings } = network;
  const largest = Math.max(...lines.map(({ weight }) => Math.abs(weight))) || 1;
  return (
    <svg
      class="chart network"
      viewBox={`${left} 0 ${right - left} ${height}`}
      role="img"
      aria-label={label}
    >
      {lines.map(({ from, to, weight }, i) => (
        <line
          key={i}
          class={side(weight)}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke-width={1 + (7 * Math.abs(weight)) / largest}
        />
      ))}
      {lines.map(({ label: { x, y }, weight, numbered }, i) =>
        numbered ? (
          <text key={i} class="on-line" x={x} y={y + 4} text-anchor="middle">
            {plain(weight.toFixed(2))}
          </text>
        ) : null,
      )}
      {neurons.flatMap((layer, l) =>
        layer.map(({ x, y, symbol, name, bias }, i) => (
          <g key={`${l} ${i}`}>
            <circle class="neuron" cx={x} cy={y} r={radius} />
            {radius >= 12 && (
              <text x={x} y={y + 4.5} text-anchor="middle">
                {symbol}
              </text>
            )}
            {radius >= 16 && bias !== undefined && (
              <text class={`on-line ${side(bias)}`} x={x} y={y + radius + 16} text-anchor="middle">
                {`b ${bias < 0 ? '' : '+'}${plain(bias.toFixed(2))}`}
              </text>
            )}
            {radius >= 7 && name !== symbol && (l === 0 || l === neurons.length - 1) && (
              <text
                x={l === 0 ? x - radius - 8 : x + radius + 8}
                y={y + 4.5}
                text-anchor={l === 0 ? 'end' : 'start'}
              >
                {name}
              </text>
            )}
          </g>
        )),
      )}
      {headings.map(({ x, text }) => (
        <text key={x} class="faint" x={x} y="14" text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}
