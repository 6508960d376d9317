import type { DecisionSurface } from '@retrace/lesson';
import { plain } from './number-text.ts';
import { scaleBar } from './scale-bar.ts';
import type { Sheet } from './sheet.ts';
import { outputsOf, type Subject } from './subject.ts';
import { answersRange, planeOf, surfaceLegend } from './surface-grid.ts';
import { surfacePanel } from './surface-panel.ts';

/** What the network answers to every point of a plane, and the samples that it learns from. */
export function decisionSurfaceSheet(picture: DecisionSurface, subject: Subject): Sheet {
  const { run, say } = subject;
  const last = run.epochs;
  const epochs = [...new Set(picture.epochs.map((epoch) => Math.min(epoch, last)))];
  const [across, up] = planeOf(subject);
  const range = answersRange(run.data.t.data);
  const outputs = outputsOf(subject);
  const [output] = outputs;
  const areClasses = outputs.length > 1;
  const width = Math.min(440, Math.floor((672 - 53 - 58) / epochs.length) - 10);
  const height = Math.min(width, 300);
  return {
    title: say('What the network answers to each point of the plane', '网络对平面上每一点的输出'),
    subtitle: surfaceLegend(subject, range),
    description: say(
      `${areClasses ? 'The class with the largest score' : output.axisName} over ${across.column.axisName} and ${up.column.axisName} at epoch ${epochs.map(plain).join(', ')}.`,
      `第 ${epochs.map(plain).join('、')} 轮时，${areClasses ? '得分最大的类别' : output.axisName}随${across.column.axisName}和${up.column.axisName}的变化。`,
    ),
    charts: [
      ...epochs.map((epoch, i) =>
        surfacePanel(subject, epoch, { across, up, width, height, first: i === 0, range }),
      ),
      ...(areClasses
        ? []
        : [
            scaleBar(
              subject.program.names?.outputs ? output.name : say('output', '输出'),
              range,
              height,
            ),
          ]),
    ],
  };
}
