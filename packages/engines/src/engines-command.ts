import type { Command } from '@retrace/cli';
import { bundleProbe } from './bundle.ts';
import { compareEngines } from './compare-engines.ts';
import { engines } from './engines/index.ts';
import { enginesFolder } from './folder.ts';
import { questions } from './questions.ts';
import { mpfr } from './record/on-record.ts';

/** The comparison on this machine. */
export const enginesCommand: Command = (...typed) =>
  compareEngines(
    { engines, onRecord: [mpfr], questions, probe: bundleProbe(enginesFolder) },
    ...typed,
  );
