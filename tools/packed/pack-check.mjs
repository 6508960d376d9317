// Packs what is published, installs it into a fresh project as a stranger would, and uses it there:
//
//     pnpm run pack:check
//
// Exit: 0 where all of it holds, 1 where something does not.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const tools = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is published, each after what it is built on. */
const packages = ['elementary', 'random', 'linalg', 'nn', 'compile', 'lesson', 'golden'];
const published = [...packages, 'retrace'];

/** What a page carries that imports one name, in bytes after gzip, and what it may carry. */
const budgets = [
  ['linalg', 'matmul', 1_200],
  ['linalg', 'solve', 2_200],
  ['elementary', 'sin', 5_000],
  ['elementary', 'atan', 7_500],
  ['elementary', 'exp', 23_000],
  ['random', 'randomState', 19_000],
  ['nn', 'trainer', 25_000],
];

/** The engines that are there: this Node, those that npm has brought to this folder, and Bun and Deno. */
const engines = [
  { name: 'Node', program: process.execPath },
  { name: 'Node', program: brought('node-22/bin/node') },
  { name: 'Node', program: brought('node-24/bin/node') },
  { name: 'Node', program: brought('node-26/bin/node') },
  { name: 'Bun', program: brought('@oven/bun-linux-x64-baseline/bin/bun') },
  {
    name: 'Deno',
    program: brought('@deno/linux-x64-glibc/deno'),
    options: ['run', '--quiet', '--no-remote', '--allow-read'],
  },
].filter(({ program }) => existsSync(program));

const scratch = mkdtempSync(join(tmpdir(), 'retrace-packed-'));
const tarballs = join(scratch, 'tarballs');
const project = join(scratch, 'project');
const quiet = { root: project, configFile: false, logLevel: 'warn' };
let failed = 0;

try {
  await checkAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(failed === 0 ? '✓ as a stranger finds them\n' : `✗ ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkAll() {
  pack();
  for (const name of packages) checkContents(name);
  install();
  checkTypes();
  checkEngines();
  checkMaps();
  await checkBundle();
  await checkSizes();
  checkLauncher();
  checkMatcher();
}

/** Builds each afresh, and packs it. */
function pack() {
  mkdirSync(tarballs);
  const folders = published.map((name) => join(root, 'packages', name));
  for (const folder of folders) rmSync(join(folder, 'dist'), { recursive: true, force: true });
  for (const [i, folder] of folders.entries()) {
    const packed = run(folder, 'pnpm', ['pack', '--pack-destination', tarballs]);
    tell(`packs ${published[i]}`, packed.status === 0, packed.output);
  }
}

/** publint and attw, and nothing inside that no entry leads to: no test, no vector. */
function checkContents(name) {
  const tarball = tarballOf(name);
  const folder = join(scratch, 'unpacked', name);
  mkdirSync(folder, { recursive: true });
  run(folder, 'tar', ['-xzf', tarball, '--strip-components=1']);
  const { bin, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const wanted = new Set([
    'LICENSE',
    'README.md',
    'package.json',
    ...Object.values(bin ?? {}).map((path) => join(path)),
  ]);
  for (const { types } of Object.values(exports)) {
    for (const path of reached(folder, types)) {
      for (const end of ['.d.ts', '.js', '.js.map']) wanted.add(path.replace(/\.d\.ts$/, end));
    }
  }
  const others = filesIn(folder).filter((path) => !wanted.has(path));
  tell(
    `@retrace/${name} has only what its entries lead to`,
    others.length === 0,
    others.join('\n'),
  );
  const publint = run(root, tool('publint'), ['run', tarball, '--strict']);
  tell(`@retrace/${name}: publint`, publint.status === 0, publint.output);
  const attw = run(root, tool('attw'), ['--profile', 'esm-only', '--format', 'ascii', tarball]);
  tell(`@retrace/${name}: attw`, attw.status === 0, attw.output);
}

/** A module and all that it imports, for its types or its code. */
function reached(folder, entry, seen = new Set()) {
  const path = join(entry);
  if (seen.has(path)) return seen;
  seen.add(path);
  const texts = [path, path.replace(/\.d\.ts$/, '.js')].map((each) =>
    readFileSync(join(folder, each), 'utf8'),
  );
  for (const [, to] of texts.join('\n').matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
    reached(folder, join(dirname(path), to.replace(/\.[jt]s$/, '.d.ts')), seen);
  }
  return seen;
}

function install() {
  cpSync(join(tools, 'consumer'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  const files = packages.map(tarballOf);
  const installed = run(project, 'npm', ['install', '--no-audit', '--no-fund', ...files]);
  tell('npm installs them', installed.status === 0, installed.output);
}

/** All that TypeScript can ask, with the types of each package looked at, too. */
function checkTypes() {
  const ways = [[], ['--module', 'preserve', '--moduleResolution', 'bundler']];
  for (const way of ways) {
    const { status, output } = run(project, tool('tsc'), ['--project', '.', ...way]);
    tell(`TypeScript, strict ${way.at(-1) ?? 'nodenext'}`, status === 0, output);
  }
}

function checkEngines() {
  for (const { name, program, options = [] } of engines) {
    for (const file of ['esm.mjs', 'require.cjs']) {
      const { output } = run(project, program, [...options, file]);
      tell(`${name} ${versionOf(program)}: ${file}`, output === known(), output);
    }
  }
}

/** What comes out: from MPFR, by hand, from NumPy, and from the golden file of the lesson on XOR. */
function known() {
  const { programs } = JSON.parse(readFileSync(join(root, 'golden/xor.json'), 'utf8'));
  const { loss } = programs['eleven-lines'].checkpoints.find(({ epoch }) => epoch === 1000);
  return ['2.718281828459045', '[[ 7. 10.] [15. 22.]]', '0.417022004702574', loss].join('\n');
}

/** An error is shown where it stands in TypeScript. */
function checkMaps() {
  const code = "import('@retrace/linalg').then(({ zeros }) => zeros(0, 0))";
  const { output } = run(project, process.execPath, ['--enable-source-maps', '--eval', code]);
  tell('the maps lead to the source', /linalg\/src\/matrix\.ts:\d+/.test(output), output);
}

/** A page, made by Vite: run by Node, and by Chromium where it is. */
async function checkBundle() {
  const outDir = join(project, 'dist');
  const rolldownOptions = {
    input: join(project, 'esm.mjs'),
    output: { format: 'iife', entryFileNames: 'page.js' },
  };
  await build({ ...quiet, build: { outDir, modulePreload: false, rolldownOptions } });
  const { output } = run(outDir, process.execPath, ['page.js']);
  tell('Vite, run by Node', output === known(), output);
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><body><script src="page.js"></script>');
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(scratch, 'chromium')}`,
  ];
  const page = run(outDir, 'chromium', [...options, '--dump-dom', join(outDir, 'index.html')]);
  if (page.status === null) return;
  tell('Vite, run by Chromium', page.output.includes(known()), page.output);
}

async function checkSizes() {
  const sizes = await Promise.all(budgets.map(([from, name]) => sizeOf(from, name)));
  for (const [i, [from, name, most]] of budgets.entries()) {
    const [is, may] = [sizes[i], most].map((bytes) => bytes.toLocaleString('en').padStart(6));
    tell(
      `${`@retrace/${from}`.padEnd(19)} ${name.padEnd(11)} ${is} of ${may} bytes`,
      sizes[i] <= most,
      '',
    );
  }
}

async function sizeOf(from, name) {
  const entry = join(project, `${name}.js`);
  writeFileSync(entry, `export { ${name} } from '@retrace/${from}';\n`);
  const rolldownOptions = { input: entry, preserveEntrySignatures: 'strict' };
  const { output } = await build({
    ...quiet,
    build: { write: false, modulePreload: false, rolldownOptions },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

/** `npx retrace xor` where nothing else is. */
function checkLauncher() {
  const folder = join(scratch, 'launcher');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', tarballOf('retrace')]);
  const publint = run(root, tool('publint'), ['run', tarballOf('retrace'), '--strict']);
  tell('retrace: publint', publint.status === 0, publint.output);
  const holds = /15 of 15 values.*golden file matches/s;
  const { output } = run(folder, 'npx', ['--no-install', 'retrace', 'xor']);
  tell('npx retrace xor', holds.test(output), output);
  const script = join(folder, 'node_modules/.bin/retrace');
  for (const { name, program } of engines.filter((engine) => engine.name === 'Node').slice(1)) {
    const tried = run(folder, program, [script, 'xor']);
    tell(`${name} ${versionOf(program)}: retrace xor`, holds.test(tried.output), tried.output);
  }
}

/** `expect(numbers).toMatchBits(name)` with a vitest of one's own: recorded, held, and broken. */
function checkMatcher() {
  const folder = join(scratch, 'matcher');
  mkdirSync(folder);
  cpSync(join(tools, 'consumer-vitest'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const files = packages.map(tarballOf);
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', 'vitest@4', ...files]);
  const test = () => run(folder, 'npx', ['vitest', 'run']);
  const missing = test();
  tell(
    'toMatchBits asks for a record',
    /no record of "product"/.test(missing.output),
    missing.output,
  );
  const recording = ['retrace-golden', 'record', '--reason', 'first record'];
  const recorded = run(folder, 'npx', recording, { ...process.env, CI: '' });
  tell('toMatchBits records', recorded.status === 0, recorded.output);
  const again = test();
  tell('toMatchBits holds', again.status === 0, again.output);
  const inCi = run(folder, 'npx', recording, { ...process.env, CI: 'true' });
  tell('toMatchBits records nothing in CI', /got CI=true/.test(inCi.output), inCi.output);
  const file = join(folder, 'product.test.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace('0.3', '0.1 + 0.2'));
  const broken = test();
  tell('toMatchBits explains', /only the last bit differs/.test(broken.output), broken.output);
}

function versionOf(program) {
  return /\d[\d.]+/.exec(run(project, program, ['--version']).output)?.[0];
}

function tarballOf(name) {
  const start = name === 'retrace' ? /^retrace-\d/ : new RegExp(`^retrace-${name}-\\d`);
  const file = readdirSync(tarballs).find((each) => start.test(each));
  return join(tarballs, file ?? '');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function brought(path) {
  return join(tools, 'node_modules', path);
}

function tool(name) {
  return join(tools, 'node_modules/.bin', name);
}

/** Runs a program to its end: all that it printed, errors too. A program that is not there has no status. */
function run(cwd, program, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`.trim() };
}

/** A line for each thing that was tried, and why it failed. */
function tell(what, holds, why) {
  if (!holds) failed += 1;
  process.stdout.write(`${holds ? '✓' : '✗'} ${what}\n${holds || why === '' ? '' : `${why}\n`}`);
}
