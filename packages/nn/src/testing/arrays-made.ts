import { vi } from 'vitest';

/**
 * How many typed arrays a function makes. What it must never do again and again is seen so at once; other
 * objects are not noticed, and are left to the benchmarks, which measure the heap.
 */
export function arraysMade(act: () => void): number {
  let count = 0;
  const counted = new Proxy(Float64Array, {
    construct(target, args: [number]) {
      count++;
      return new target(...args);
    },
  });
  const methods = (['slice', 'subarray', 'map', 'filter', 'with'] as const).map((method) =>
    vi.spyOn(Float64Array.prototype, method),
  );
  vi.stubGlobal('Float64Array', counted);
  try {
    act();
    return methods.reduce((sum, { mock }) => sum + mock.calls.length, count);
  } finally {
    vi.unstubAllGlobals();
    for (const method of methods) method.mockRestore();
  }
}
