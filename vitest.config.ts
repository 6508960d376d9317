import { configDefaults, defineConfig } from 'vitest/config';

/** They replace a module, which no other file may have loaded before. */
const apart = [
  'packages/lesson/src/{compiled-run,find-seed}.test.ts',
  'packages/linalg/src/packed-product.test.ts',
];

const exclude = [...configDefaults.exclude, '**/*.{acceptance,exhaustive}.test.ts'];

/** The tests of all packages, in one run: `pnpm test`. */
export default defineConfig({
  test: {
    reporters: ['minimal', ['json', { outputFile: '.vitest/results.json' }]],
    // A busy machine takes several times as long; no right answer fails for that.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    slowTestThreshold: 10_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['{packages,examples}/*/src/**/*.test.ts'],
          exclude: [...exclude, ...apart],
          // Files share a process and its modules: loading them anew for each took most of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart, exclude } },
    ],
  },
});
