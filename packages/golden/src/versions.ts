import { createRequire } from 'node:module';

/** What a recording ran on. Only `packages/random` depends on pure-rand, so it is asked for from there. */
export function versions(): Record<string, string> {
  const fromRandom = createRequire(new URL('../../random/package.json', import.meta.url));
  return {
    node: process.versions.node,
    'pure-rand': versionOf(fromRandom('pure-rand/package.json')),
  };
}

function versionOf(manifest: unknown): string {
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}
