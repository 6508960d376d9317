import { pathToFileURL } from 'node:url';
import { type Check, isCheck } from '../check.ts';

/** What a file exports, by name. */
export async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  const exported: Record<string, unknown> = await import(
    /* @vite-ignore */ pathToFileURL(path).href
  );
  return exported;
}

/** @throws {TypeError} if the file's default export is no check */
export async function loadCheck(path: string): Promise<Check<unknown>> {
  const { default: check } = await load(path);
  if (isCheck(check)) return check;
  throw new TypeError(
    `loadCheck: no check: ${path} has another default export; it must be what defineCheck gives`,
  );
}
