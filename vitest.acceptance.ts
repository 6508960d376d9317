import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What starts other programs, or takes minutes: `pnpm run test:acceptance`. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['{packages,examples}/*/src/**/*.acceptance.test.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/acceptance.json' }]],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    slowTestThreshold: 60_000,
  },
});

export default config;
