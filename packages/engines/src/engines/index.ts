import type { Engine } from '../engine.ts';
import { bun } from './bun.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { node, newerNode } from './node.ts';
import { nodeArm64 } from './node-arm64.ts';
import { spidermonkey } from './spidermonkey.ts';

/** Every engine that is asked, in the order of the table. */
export const engines: readonly Engine[] = [
  node,
  newerNode,
  chromium,
  bun,
  spidermonkey,
  firefox,
  nodeArm64,
];
