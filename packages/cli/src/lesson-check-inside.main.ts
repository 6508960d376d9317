import { fileURLToPath } from 'node:url';
import { tellFindings } from './check/finding.ts';
import { loadLessons } from './check/load-lessons.ts';
import { type Command, main } from './main.ts';
import { styleFor } from './terminal.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

await main('lesson:check', async (): Promise<Command> => {
  const { definitions, findings } = await loadLessons(root);
  // All else reads the catalogue, which can't be read while a lesson can't.
  if (findings.length > 0) {
    return (_, streams) =>
      tellFindings(findings, 'before all else', streams, styleFor(streams.stdout, true));
  }
  const { lessonCheck } = await import('./lesson-check.ts');
  return (args, streams) => lessonCheck(args, streams, definitions, root);
});

// What lessons do when they are read or run is not in our hands: lesson-check.main.ts waits for this.
process.send?.('done');
