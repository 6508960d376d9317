import { writeFileSync } from 'node:fs';
import { arch } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../engine.ts';
import { onPath } from '../find-program.ts';

/** Lets a page write to the terminal with `dump`, and a script take its time. */
const preferences: readonly string[] = [
  'user_pref("browser.dom.window.dump.enabled", true);',
  'user_pref("dom.max_script_run_time", 0);',
];

/** SpiderMonkey as a browser has it. Taking a screenshot is how it ends by itself. */
export const firefox: Engine = {
  name: 'Firefox (SpiderMonkey)',
  processor: arch,
  needs: { debian: ['firefox-esr'] },
  find: () => onPath('firefox-esr'),
  version: (program) => [program, '--version'],
  run(program, { page }, scratch) {
    writeFileSync(`${scratch}/user.js`, preferences.join('\n'));
    return [
      program,
      '--headless',
      '--no-remote',
      '--offline',
      `--profile=${scratch}`,
      `--screenshot=${scratch}/page.png`,
      pathToFileURL(page).href,
    ];
  },
};
