import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';

/** One configuration for every package; each package's own file only points here. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.acceptance.test.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/results.json' }]],
    // A busy machine takes several times as long; no right answer fails for that.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    slowTestThreshold: 10_000,
    // Files share a process and its modules: loading them anew for each took half of the time. The
    // packages run side by side.
    isolate: false,
    maxWorkers: 1,
  },
});

/** Walk-throughs, which take minutes: `pnpm run test:acceptance`. */
export const walkThroughs: ViteUserConfig = defineConfig({
  test: {
    ...config.test,
    include: ['src/**/*.acceptance.test.ts'],
    exclude: configDefaults.exclude,
    reporters: ['default'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    isolate: true,
    maxWorkers: '100%',
  },
});

export default config;
