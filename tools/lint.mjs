// oxlint, which looks for its type-aware half beside the project; it is here, beside oxlint.
import { fileURLToPath } from 'node:url';

process.env.OXLINT_TSGOLINT_PATH = fileURLToPath(
  new URL('node_modules/oxlint-tsgolint/bin/tsgolint.js', import.meta.url),
);
await import('./node_modules/oxlint/bin/oxlint');
