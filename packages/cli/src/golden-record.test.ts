import { afterEach, describe, expect, it, vi } from 'vitest';
import { goldenRecord } from './golden-record.ts';
import { type } from './testing.ts';

describe('golden:record', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('touches nothing where nothing differs', () => {
    vi.stubEnv('CI', '');
    expect(type(goldenRecord, 'single-neuron')).toEqual({
      code: 0,
      stdout: 'golden/single-neuron.json: nothing differs\n',
      stderr: '',
    });
  });

  it.each(['true', '1', 'false'])('refuses where CI is set, to %s', (ci) => {
    vi.stubEnv('CI', ci);
    expect(type(goldenRecord, 'xor')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'test: refused because CI is set: golden files are recorded by a person, who looks at the difference\n',
    });
  });

  it.each([
    ['', 'test: name one lesson, for example: pnpm run golden:record xor\n'],
    ['xor single-neuron', 'test: name one lesson, for example: pnpm run golden:record xor\n'],
    [
      '../x',
      "test: there is no lesson '../x'; choose from single-neuron, gender-classifier, xor, linear-regression\n",
    ],
    ['xor --force', "test: Unknown option '--force'; this command has no options\n"],
  ])('answers `%s` with one line', (line, stderr) => {
    expect(type(goldenRecord, line)).toEqual({ code: 2, stdout: '', stderr });
  });
});
