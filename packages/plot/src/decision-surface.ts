import { type DecisionSurface, varyingColumns } from '@retrace/lesson';
import { plain } from './number-text.ts';
import { scaleBar } from './scale-bar.ts';
import type { Sheet } from './sheet.ts';
import { axisName, inputsOf, outputsOf, type Subject } from './subject.ts';
import type { Side } from './surface-grid.ts';
import { surfacePanel } from './surface-panel.ts';

/** What the network answers to every point of a plane, and the samples that it learns from. */
export function decisionSurfaceSheet(picture: DecisionSurface, subject: Subject): Sheet {
  const { data, epochs: last } = subject.run;
  const epochs = [...new Set(picture.epochs.map((epoch) => Math.min(epoch, last)))];
  const [across, up] = varyingColumns(data.x).map((column) => sideOf(subject, column));
  const range = rangeOf(data.t.data);
  const [output] = outputsOf(subject);
  const width = Math.min(440, Math.floor((672 - 53 - 58) / epochs.length) - 10);
  const height = Math.min(width, 300);
  return {
    title: 'What the network answers to each point of the plane',
    subtitle: `blue: output near ${plain(range.to)}; orange: near ${plain(range.from)}; line: half-way; circles: the samples and their targets`,
    description: `${axisName(output)} over ${axisName(across.column)} and ${axisName(up.column)} at epoch ${epochs.map(plain).join(', ')}.`,
    charts: [
      ...epochs.map((epoch, i) =>
        surfacePanel(subject, epoch, { across, up, width, height, first: i === 0, range }),
      ),
      scaleBar(subject.program.names?.outputs?.[0].name ?? 'output', range, height),
    ],
  };
}

/** A column of x with a quarter of its range left free at either end. */
function sideOf(subject: Subject, index: number): Side {
  const { data, rows, cols } = subject.run.data.x;
  const values = Array.from({ length: rows }, (_, i) => data[i * cols + index]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const free = (most - least) / 4;
  return { index, column: inputsOf(subject)[index], from: least - free, to: most + free };
}

function rangeOf(t: Float64Array): { from: number; to: number } {
  const [from, to] = [Math.min(...t), Math.max(...t)];
  return { from, to: from === to ? from + 1 : to };
}
