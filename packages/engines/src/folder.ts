import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where engines are installed, and where the probe lies for them to run; git does not see it. */
export const enginesFolder: string = fileURLToPath(new URL('../.engines', import.meta.url));

/** Where the libraries of arm64 are unpacked: the root of a system, as far as QEMU is concerned. */
export const arm64Folder: string = join(enginesFolder, 'arm64');

/** What MPFR computes: its version, and below it a line for each finding, as an engine prints it. */
export const recordPath: string = fileURLToPath(new URL('../record/mpfr.txt', import.meta.url));
