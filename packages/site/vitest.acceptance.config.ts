import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What is looked at in real browsers: Debian's chromium and firefox-esr. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/acceptance/*.acceptance.ts'],
    globalSetup: ['src/acceptance/set-up.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/acceptance.json' }]],
    // A browser at half speed takes a minute and more for the longest training.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

export default config;
