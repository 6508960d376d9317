import { type ViteUserConfig } from 'vitest/config';
import acceptance from '../../vitest.acceptance.ts';

/** What takes hours: `pnpm --filter @retrace/cli test:cases`. */
const config: ViteUserConfig = {
  test: { ...acceptance.test, include: ['src/**/*.exhaustive.test.ts'], reporters: ['default'] },
};

export default config;
