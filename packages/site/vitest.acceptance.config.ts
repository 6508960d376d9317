import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What is looked at in real browsers: Debian's chromium and firefox-esr. */
const config: ViteUserConfig = defineConfig({
  // As in tsconfig.json: what drives the browsers is installed in tools/.
  resolve: {
    alias: Object.fromEntries(
      ['axe-core', 'puppeteer-core'].map((name) => [
        name,
        fileURLToPath(new URL(`../../tools/node_modules/${name}`, import.meta.url)),
      ]),
    ),
  },
  test: {
    include: ['src/acceptance/*.acceptance.ts'],
    globalSetup: ['src/acceptance/set-up.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/acceptance.json' }]],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

export default config;
