import { writeFileSync } from 'node:fs';
import { recordPath } from './folder.ts';
import { partner, probeArguments } from './probe/arguments.ts';
import { toLine } from './probe/finding.ts';
import { ours } from './probe/functions.ts';
import { ALL_ARGUMENTS, findings } from './probe/probe.ts';
import { askMpfr, askMpfrOfPairs, mpfrVersion } from './record/ask-mpfr.ts';

// Asks MPFR what every engine is asked, and writes down what it says.
const x = probeArguments(ALL_ARGUMENTS);
const y = x.map((_, i) => x[partner(i)]);
const found = [
  ...findings('arguments', x),
  ...ours.flatMap(({ name }) => [
    ...findings(
      name,
      name === 'pow' || name === 'hypot' ? askMpfrOfPairs(name, x, y) : askMpfr(name, x),
    ),
  ]),
];
writeFileSync(recordPath, `${[mpfrVersion(), ...found.map(toLine)].join('\n')}\n`);
