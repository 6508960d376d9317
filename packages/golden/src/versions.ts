import { createRequire } from 'node:module';

/** What a recording ran on. Only `packages/random` depends on pure-rand, so it is asked for from there. */
export function versions(): Record<string, string> {
  const fromRandom = createRequire(new URL('../../random/package.json', import.meta.url));
  const pureRand: { readonly version: string } = fromRandom('pure-rand/package.json');
  return { node: process.versions.node, 'pure-rand': pureRand.version };
}
