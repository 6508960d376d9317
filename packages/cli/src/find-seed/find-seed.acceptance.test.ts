import { capture } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { findSeed } from './find-seed.ts';

describe('find-seed in several processes', () => {
  it.each(['', ' --count-to 900 --json'])('finds the same with `%s`', async (options) => {
    const line = `xor --program two-layer-js --jobs 2${options}`;
    // By this clock, everything takes long.
    expect(await capture(findSeed, line, { tick: 300 })).toEqual(await capture(findSeed, line));
  });

  it('is stopped while others search', async () => {
    let looked = 0;
    const line = 'xor --program two-layer-js --jobs 2 --count-to 90000';
    const { code, stdout } = await capture(findSeed, line, {
      now() {
        if (++looked > 15) process.emit('SIGINT'); // somebody types Ctrl-C
        return looked * 300;
      },
    });
    expect(code).toBe(130);
    expect(stdout).toMatch(
      /^stopped; nothing found so far\ntried: seeds 0 to \d; to go on: --from \d\n$/,
    );
  });
});
