#!/usr/bin/env node
// Runs a command: node retrace.mjs example xor. No import stands at the top, and the syntax is that of
// Node 12, so that an old Node, or a clone without its dependencies, gets a line that says so.

/** The oldest Node that runs Retrace, as package.json has it, too. */
const least = '20.19';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure. A full disk is one.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  stop(`The output cannot be written: ${error.message}`, `无法写出结果：${error.message}`);
  process.exit();
});

launch(process.argv.slice(2)).catch((error) => {
  // What is thrown up to here is a bug, and is shown with its trace.
  setImmediate(() => {
    throw error;
  });
});

async function launch([name, ...args]) {
  if (isOlder(process.versions.node, least)) {
    return stop(
      `Retrace needs Node ${least} or later; this is ${process.versions.node}`,
      `Retrace 需要 Node ${least} 或更高版本；当前版本是 ${process.versions.node}`,
    );
  }
  const [character] = unusable(name);
  if (character) {
    return stop(
      `The path of this folder has the character ${character}, which the tools cannot read; rename the folder`,
      `此文件夹的路径含有字符 ${character}，工具无法处理；请重命名文件夹`,
    );
  }
  const { commands, runLessons } = await import('./packages/cli/src/commands.mjs');
  if (name === undefined || name === '--help' || name === '-h' || name.startsWith('--lang')) {
    process.stdout.write(help(commands));
    return undefined;
  }
  try {
    process.exitCode = await (runLessons.has(name) ? runApart : run)(name, args);
    return undefined;
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.startsWith('Cannot find package')) {
      throw error;
    }
    return stop(
      'Not all that Retrace needs is installed; type: npx --yes pnpm install',
      'Retrace 的依赖尚未装好；请输入：npx --yes pnpm install',
    );
  }
}

async function run(name, args) {
  const { readTypeScript } = await import('./packages/cli/src/read-typescript.mjs');
  await readTypeScript();
  const { runNamed } = await import('./packages/cli/src/main.ts');
  const { commands } = await import('./packages/cli/src/commands.mjs');
  return runNamed(commands, name, args, process, () => performance.now());
}

async function runApart(name, args) {
  const { runCommand } = await import('./packages/cli/src/isolated/run-command.mjs');
  const table = new URL('packages/cli/src/commands.mjs', import.meta.url);
  const code = await runCommand(table, name, args);
  if (code !== undefined) return code;
  return stop(
    `${name}: it ended before it had an answer: does a lesson call process.exit, or wait for what never comes?`,
    `${name}: 还没有给出答案就结束了：是不是有一课调用了 process.exit，或者在等永远不会来的东西？`,
  );
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

function help(commands) {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.keys(commands).map((name) => {
    const [{ en, zh }] = commands[name];
    return `  ${name.padEnd(width)}  ${say(en, zh)}`;
  });
  return [
    say(
      'node retrace.mjs <command> ...     or: pnpm run <command> ...',
      'node retrace.mjs <命令> ...     或者：pnpm run <命令> ...',
    ),
    '',
    ...lines,
    '',
    say(
      'Each says with --help what it takes. To begin: node retrace.mjs example xor',
      '每个命令加上 --help 会说明用法。从这里开始：node retrace.mjs example xor',
    ),
    '',
  ].join('\n');
}

/** Fails with a line. */
function stop(english, chinese) {
  process.stderr.write(`${say(english, chinese)}\n`);
  process.exitCode = 1;
  return 1;
}

/** In the language that was typed, or else the system's. */
function say(english, chinese) {
  const [, typed] = process.argv.join(' ').match(/ --lang[= ](en|zh)\b/) || [];
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = typed || LC_ALL || LC_MESSAGES || LANG;
  const language = set || Intl.DateTimeFormat().resolvedOptions().locale;
  return language.startsWith('zh') ? chinese : english;
}
