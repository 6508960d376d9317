import { type Command, UsageError } from '@retrace/terminal';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Runs a lesson's plain program, `examples/xor/plain/eleven-lines.ts`, as `node --import tsx` does. */
export const runPlain: Command = ([path = '', ...rest], { stdout, stderr }) => {
  if (!/^examples\/[a-z\d-]+\/plain\/[a-z\d-]+\.ts$/.test(path) || rest.length > 0) {
    throw new UsageError(`${[path, ...rest].join(' ')} is no plain program of a lesson`);
  }
  const ran = spawnSync(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    encoding: 'utf8',
  });
  stdout.write(ran.stdout);
  stderr.write(ran.stderr);
  return ran.status ?? 1;
};
