import { join } from 'node:path';
import type { CommandLine, Needs } from '../engine.ts';
import { arm64Folder, enginesFolder } from '../folder.ts';

/** A command that brings engines, and where it must be run. */
export interface Step {
  readonly command: CommandLine;
  readonly folder: string;
  /** Whether it changes the system, which root alone may do. */
  readonly asRoot: boolean;
}

/** Where packages of arm64 are looked up and downloaded, apart from those of the system. */
const aptFolder = join(enginesFolder, 'apt');

/** What to run so that all of this is there. Nothing is built, and no package's script is run. */
export function installSteps(needs: readonly Needs[]): Step[] {
  const npm = needs.flatMap((each) => each.npm ?? []);
  const debian = needs.flatMap((each) => each.debian ?? []);
  const arm64 = needs.flatMap((each) => each.debianArm64 ?? []);
  return [
    ...(npm.length > 0 ? fromNpm(npm) : []),
    ...(debian.length > 0 ? fromDebian(debian) : []),
    ...(arm64.length > 0 ? fromDebianArm64(arm64) : []),
  ];
}

/** `--force`: npm would refuse a package for another processor. */
function fromNpm(packages: readonly string[]): Step[] {
  const options = ['--prefix', enginesFolder, '--ignore-scripts', '--no-audit', '--no-fund'];
  return [
    {
      command: ['npm', 'install', '--force', ...options, ...packages],
      folder: enginesFolder,
      asRoot: false,
    },
  ];
}

function fromDebian(packages: readonly string[]): Step[] {
  const options = ['--yes', '--no-install-recommends'];
  return [
    { command: ['apt-get', 'update'], folder: enginesFolder, asRoot: true },
    {
      command: ['apt-get', 'install', ...options, ...packages],
      folder: enginesFolder,
      asRoot: true,
    },
  ];
}

/** With lists and archives of its own, apt-get can look at arm64 and the system never knows. */
function fromDebianArm64(packages: readonly string[]): Step[] {
  const [lists, cache] = [join(aptFolder, 'lists'), join(aptFolder, 'cache')];
  const options = [
    'APT::Architecture=arm64',
    'APT::Architectures=arm64',
    'APT::Sandbox::User=root',
    'Dir::State::Status=/dev/null',
    `Dir::State::Lists=${lists}`,
    `Dir::Cache=${cache}`,
  ].flatMap((option) => ['-o', option]);
  const unpack = ['-name', '*.deb', '-exec', 'dpkg-deb', '--extract', '{}', arm64Folder, ';'];
  const commands: readonly CommandLine[] = [
    ['mkdir', '-p', lists, cache],
    ['apt-get', ...options, 'update'],
    ['apt-get', ...options, 'download', ...packages],
    ['find', aptFolder, ...unpack],
    ['rm', '-r', aptFolder],
  ];
  return commands.map((command) => ({ command, folder: aptFolder, asRoot: false }));
}
