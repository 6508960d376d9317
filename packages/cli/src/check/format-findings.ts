import { unformatted } from '../documents/format.ts';
import type { Finding } from './finding.ts';

/** Files of a lesson, and the tables that name it, that are not as the formatter writes them. */
export function formatFindings(slug: string, root: string): Finding[] {
  const paths = [`examples/${slug}`, 'README.md', 'README.zh-CN.md'];
  return unformatted(paths, root).map((place) => ({
    place,
    wrong: 'it is not formatted',
    mend: 'pnpm run format:fix',
  }));
}
