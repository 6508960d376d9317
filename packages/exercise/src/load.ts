import { pathToFileURL } from 'node:url';
import { type Check, isCheck } from './check.ts';

/** What a file exports. */
export async function load(path: string): Promise<unknown> {
  const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return exported;
}

/** @throws {TypeError} if the file's default export is no check */
export async function loadCheck(path: string): Promise<Check<unknown>> {
  const exported = await load(path);
  if (
    typeof exported === 'object' &&
    exported !== null &&
    'default' in exported &&
    isCheck(exported.default)
  ) {
    return exported.default;
  }
  throw new TypeError(
    `loadCheck: no check: ${path} has another default export; it must be what defineCheck gives`,
  );
}
