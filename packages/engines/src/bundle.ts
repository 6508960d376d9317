import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** One program, in the two forms that engines take. */
export interface Probe {
  /** A classic script of ES2022, which needs nothing of its engine but a way to print. */
  readonly script: string;
  /** A page that runs the script and shows what it prints. */
  readonly page: string;
}

/** `dump` is Firefox's way from a page to the terminal; Chromium prints the page as it ends up. */
const page = `<!doctype html>
<meta charset="utf-8">
<title>Retrace on this engine</title>
<pre id="printed"></pre>
<script>
  globalThis.print = (line) => {
    document.getElementById('printed').append('\\n' + line);
    globalThis.dump?.(line + '\\n');
  };
</script>
<script src="probe.js"></script>
`;

/** Puts the probe, with all that it imports, into one file, and a page beside it. */
export function bundleProbe(folder: string): Probe {
  const probe: Probe = { script: join(folder, 'probe.js'), page: join(folder, 'probe.html') };
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [fileURLToPath(new URL('probe/probe.main.ts', import.meta.url))],
    outfile: probe.script,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'neutral', // so that an import of node:anything is an error
  });
  writeFileSync(probe.page, page);
  return probe;
}
