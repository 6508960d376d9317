// Plain JavaScript, for the launcher as well, which starts before anything reads TypeScript.

/** All of the environment that a lesson gets to see; what it may not know, it cannot go by. */
const variables = [
  'CI', // where nothing is recorded
  'FORCE_COLOR',
  'HOME',
  'LANG',
  'LC_ALL',
  'LC_MESSAGES',
  'NO_COLOR',
  'PATH',
  'PATHEXT',
  'SystemRoot',
  'TEMP',
  'TERM',
  'TMP',
  'TMPDIR',
  'USERPROFILE',
];

export function shortEnvironment() {
  const known = variables.filter((name) => process.env[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, process.env[name]]));
}
