// Changes the code in one small way after the other, and counts the changes that no test notices:
//
//     pnpm run mutate                 golden, linalg, random, nn and exercise
//     pnpm run mutate golden          one of them; it takes a while
//     pnpm run mutate golden part.ts  one file of it
//
// Exit: 0 where tests notice at least 90 % in each package, 1 where they don't, 2 for a wrong command.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const packages = ['golden', 'linalg', 'random', 'nn', 'exercise'];
const least = 90;

/** What only tests use is not what they test. */
const others = ['**/*.test.ts', '**/index.ts', '**/testing/**', 'testing.ts'];

const [name, file = '**/*.ts'] = process.argv.slice(2);
if (name === undefined || packages.includes(name)) {
  const scores = [];
  for await (const score of scoresOf(name === undefined ? packages : [name])) scores.push(score);
  process.stdout.write(scores.map(({ line }) => `${line}\n`).join(''));
  process.exitCode = scores.every(({ score }) => score >= least) ? 0 : 1;
} else {
  process.stderr.write(`mutate: there is no '${name}'; choose from ${packages.join(', ')}\n`);
  process.exitCode = 2;
}

/** One package after the other: each takes all that the machine has. */
async function* scoresOf(folders) {
  for (const folder of folders) yield mutate(folder);
}

/** The score of one package. What no test noticed, Stryker shows. */
async function mutate(folder) {
  const source = `packages/${folder}/src`;
  const incrementalFile = `node_modules/.cache/stryker/${folder}.json`;
  forgetMissed(incrementalFile);
  const mutants = await new Stryker({
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
    vitest: { configFile: 'vitest.config.ts', dir: `packages/${folder}` },
    incremental: true,
    incrementalFile,
    mutate: [`${source}/${file}`, ...others.map((other) => `!${source}/${other}`)],
  }).runMutationTest();
  const noticed = mutants.filter(
    ({ status }) => status === 'Killed' || status === 'Timeout',
  ).length;
  const missed = mutants.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage',
  ).length;
  const score = (100 * noticed) / (noticed + missed);
  const line = `${folder.padEnd(8)} ${score.toFixed(1)} %: ${noticed} changes noticed, ${missed} not`;
  const untried = mutants.length - noticed - missed;
  return { score, line: untried === 0 ? line : `${line}; ${untried} could not be tried` };
}

/**
 * A second run tries again what the first has missed, and what has changed since. Stryker alone would
 * take over what was missed, too: it doesn't see that a new test looks at a constant.
 */
function forgetMissed(path) {
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const source of Object.values(report.files)) {
    source.mutants = source.mutants.filter(({ status }) => status === 'Killed');
  }
  writeFileSync(path, JSON.stringify(report));
}
