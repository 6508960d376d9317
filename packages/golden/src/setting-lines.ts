import { screenWidth } from './columns.ts';
import type { Setting } from './compare.ts';

/** What people call settings whose name doesn't say it. */
const labels: Readonly<Record<string, string>> = { firstStep: 'firstStep (learning rate)' };

/** Both values of each setting: on one line, or where they are long on a line each. */
export function settingLines(settings: readonly Setting[], all: boolean): string[] {
  return settings.flatMap(({ name, golden, now }) => {
    const label = `  ${labels[name] ?? name}:`;
    const line = `${label} golden ${golden ?? 'none'}, this run ${now ?? 'none'}`;
    if (line.length <= screenWidth) return [line];
    return [label, `    golden    ${golden ?? 'none'}`, `    this run  ${now ?? 'none'}`].map(
      (each) => (all || each.length <= screenWidth ? each : `${each.slice(0, screenWidth - 3)}...`),
    );
  });
}
