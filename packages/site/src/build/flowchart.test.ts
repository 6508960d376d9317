import { describe, expect, it } from 'vitest';
import { flowchart } from './flowchart.ts';

describe('flowchart(text)', () => {
  it('draws each node and each label once', () => {
    const svg = flowchart(
      'flowchart LR\n  x(("x₁<br>height")) -- "W₁" --> z["z = x W"]\n  z -- sigmoid --> y(("y"))',
    );
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      'W₁',
      'sigmoid',
      'x₁',
      'height',
      'z = x W',
      'y',
    ]);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg.match(/<rect/g)).toHaveLength(1);
  });

  it.each(['flowchart TD\n  a -- "1" --> b', 'flowchart LR\n  a --- b', 'pie\n  "a": 1'])(
    'refuses what it cannot draw: %j',
    (text) => {
      expect(() => flowchart(text)).toThrow(SyntaxError);
    },
  );
});
