import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';

/** One configuration for every package; each package's own file only points here. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Walk-throughs, which take minutes: pnpm run test:acceptance
    exclude: [...configDefaults.exclude, '**/*.acceptance.test.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/results.json' }]],
    // A busy machine takes several times as long; no right answer fails for that.
    testTimeout: 300_000,
    slowTestThreshold: 10_000,
    // Files share a process and its modules: loading them anew for each took half of the time. The
    // packages run side by side.
    isolate: false,
    maxWorkers: 1,
  },
});

export default config;
