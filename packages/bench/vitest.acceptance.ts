import { defineConfig, type ViteUserConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The libraries of tools/libraries, where they are installed. */
const config: ViteUserConfig = defineConfig({
  test: {
    ...shared.test,
    include: ['src/**/*.acceptance.test.ts'],
    exclude: [],
    reporters: ['default'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;
