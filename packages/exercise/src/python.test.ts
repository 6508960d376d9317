import { describe, expect, it } from 'vitest';
import { ifYouKnowPython } from './python.ts';
import { transformSync } from 'esbuild';

describe('ifYouKnowPython', () => {
  it('has ten lines', () => {
    expect(ifYouKnowPython).toHaveLength(10);
  });

  it.each(ifYouKnowPython)('shows TypeScript that can be read: $typescript', ({ typescript }) => {
    expect(() => transformSync(typescript, { loader: 'ts' })).not.toThrow();
  });
});
