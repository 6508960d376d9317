import { defineConfig, type ViteUserConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The plain program: 350 passes, an operation at a time, take minutes. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...shared.test,
    include: ['src/**/*.acceptance.test.ts'],
    exclude: [],
    reporters: ['default'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

export default config;
