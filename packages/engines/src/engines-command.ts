import { type Command, withHelp } from '@retrace/terminal';
import { bundleProbe } from './bundle.ts';
import { compareEngines } from './compare-engines.ts';
import { engines } from './engines/index.ts';
import { enginesFolder } from './folder.ts';
import { questions } from './questions.ts';
import { mpfr } from './record/on-record.ts';

const help = `pnpm run engines     compares the bits on every JavaScript engine at hand

  --all    an engine that is not installed is a failure, too
`;

/** The comparison on this machine. */
export const enginesCommand: Command = withHelp(help, (...typed) =>
  compareEngines(
    { engines, onRecord: [mpfr], questions, probe: bundleProbe(enginesFolder) },
    ...typed,
  ),
);
