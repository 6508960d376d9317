#!/usr/bin/env node
// Runs a command: node retrace.mjs example xor. No import stands at the top, and the syntax is that of
// Node 12, so that an old Node, or a clone without its dependencies, gets a line that says so.

/** The oldest Node that runs Retrace, as package.json has it, too. */
const least = '20.19';

/** Each command: what it does, and where it is. */
const commands = {
  example: [
    'shows a lesson beside its article, or lists them',
    () => import('./packages/cli/src/example/example.ts').then(({ example }) => example),
  ],
  exercise: [
    'lists the exercises, or looks at what you wrote',
    () => import('./packages/cli/src/exercise/exercise.ts').then(({ exercise }) => exercise),
  ],
  why: [
    'says why your numbers differ from the article',
    () => import('./packages/cli/src/why/why.ts').then(({ why }) => why),
  ],
  'find-seed': [
    'searches the seed behind printed figures',
    () => import('./packages/cli/src/find-seed/find-seed.ts').then(({ findSeed }) => findSeed),
  ],
  reproduce: [
    'runs every article, and counts what it reproduces',
    () => import('./packages/cli/src/reproduce/reproduce.ts').then(({ reproduce }) => reproduce),
  ],
  golden: [
    'holds lessons to their golden files; records, compares',
    () => import('./packages/cli/src/golden/golden.ts').then(({ golden }) => golden),
  ],
  test: [
    'tests everything, and ends with what is reproduced',
    () => import('./packages/cli/src/tasks/tasks.ts').then(({ test }) => test),
  ],
  check: [
    'types, lint, format, unused code, consistent versions',
    () => import('./packages/cli/src/tasks/tasks.ts').then(({ check }) => check),
  ],
  bench: [
    'times the trainings beside other libraries',
    () => import('./packages/cli/src/tasks/tasks.ts').then(({ bench }) => bench),
  ],
  engines: [
    'compares the bits on every JavaScript engine at hand',
    () =>
      import('./packages/engines/src/engines-command.ts').then(
        ({ enginesCommand }) => enginesCommand,
      ),
  ],
  'engines:install': [
    'brings the other engines (Linux on x64; Debian, root)',
    () =>
      import('./packages/engines/src/install/install-command.ts').then(
        ({ installCommand }) => installCommand,
      ),
  ],
  'lesson:new': [
    'begins a lesson, from a template that runs at once',
    () =>
      import('./packages/authoring/src/lesson-new/lesson-new.ts').then(
        ({ lessonNew }) => lessonNew,
      ),
  ],
  'lesson:check': [
    'reviews lessons, and says how to fix what is wrong',
    () =>
      import('./packages/authoring/src/review/lesson-check.ts').then(
        ({ lessonCheck }) => lessonCheck,
      ),
  ],
  'docs:update': [
    'runs what the documents show, and writes what it prints',
    () =>
      import('./packages/authoring/src/documents/docs-update.ts').then(
        ({ docsUpdate }) => docsUpdate,
      ),
  ],
};

launch(process.argv.slice(2)).catch((error) => {
  // What is thrown up to here is a bug, and is shown with its trace.
  setImmediate(() => {
    throw error;
  });
});

async function launch([name, ...args]) {
  if (isOlder(process.versions.node, least)) {
    return stop(
      1,
      `Retrace needs Node ${least} or later; this is ${process.versions.node}`,
      `Retrace 需要 Node ${least} 或更高版本；当前版本是 ${process.versions.node}`,
    );
  }
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(help());
    return undefined;
  }
  const [character] = unusable(name);
  if (character) {
    return stop(
      1,
      `The path of this folder has the character ${character}, which the tools cannot read; rename the folder`,
      `此文件夹的路径含有字符 ${character}，工具无法处理；请重命名文件夹`,
    );
  }
  try {
    await readTypeScript();
    const { main } = await import('./packages/cli/src/main.ts');
    return await main(commands, name, args);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.startsWith('Cannot find package')) {
      throw error;
    }
    return stop(
      1,
      'Not all that Retrace needs is installed; type: npx --yes pnpm install',
      'Retrace 的依赖尚未装好；请输入：npx --yes pnpm install',
    );
  }
}

/** Node reads TypeScript from 22.18 on, and keeps what it has compiled; an older one is taught to. */
async function readTypeScript() {
  if (process.features.typescript) {
    const { enableCompileCache } = await import('node:module');
    enableCompileCache();
  } else {
    const { register } = await import('tsx/esm/api');
    register();
  }
}

/** What in the path of this folder the tools cannot work with: tsx not with ?, vitest neither with #. */
function unusable(name) {
  return decodeURIComponent(import.meta.url).match(name === 'test' ? /[#?]/ : /\?/) || [];
}

function isOlder(version, other) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = other.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

function help() {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  return [
    'node retrace.mjs <command> ...     or: pnpm run <command> ...',
    '',
    ...Object.keys(commands).map((name) => `  ${name.padEnd(width)}  ${commands[name][0]}`),
    '',
    'Each says with --help what it takes. To begin: node retrace.mjs example xor',
    '',
  ].join('\n');
}

/** Ends with a line, in Chinese where the system is set so. */
function stop(exitCode, english, chinese) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = LC_ALL || LC_MESSAGES || LANG;
  const language = set || Intl.DateTimeFormat().resolvedOptions().locale;
  process.stderr.write(`${language.startsWith('zh') ? chinese : english}\n`);
  process.exitCode = exitCode;
}
