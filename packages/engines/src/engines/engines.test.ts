import { describe, expect, it } from 'vitest';
import { engines } from './index.ts';

describe('the engines', () => {
  it('begin with the Node that runs this', () => {
    expect(engines[0].find()).toBe(process.execPath);
  });

  it.each(engines.slice(1))('$name on $processor says what it consists of', ({ needs }) => {
    expect([...(needs.npm ?? []), ...(needs.debian ?? [])]).not.toEqual([]);
  });

  it.each(engines.flatMap(({ needs }) => needs.npm ?? []))('%s is one version', (name) => {
    expect(name).toMatch(/^(@[a-z]+\/)?[a-z0-9-]+@\d+\.\d+\.\d+$/);
  });
});
