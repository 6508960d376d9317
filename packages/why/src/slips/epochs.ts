import { vary } from '@retrace/lesson';
import type { Slip } from '../slip.ts';

const right = 'for epoch in range(epochs):';

function epochs(
  name: string,
  says: Slip['says'],
  wrong: string,
  of: (epochs: number) => number,
): Slip {
  return {
    name: `epochs-${name}`,
    about: 'epochs',
    says,
    line: { right, wrong },
    apply(program) {
      const other = of(program.epochs);
      const isMuch = other > 2_000_000 && other > program.epochs;
      return other === program.epochs || other < 1 || !Number.isInteger(other) || isMuch
        ? undefined
        : vary(program, { epochs: other });
    },
  };
}

function are(count: number): Slip {
  const shown = count.toLocaleString('en');
  const slip = epochs(
    `are-${count}`,
    { en: `it is trained for ${shown} epochs`, zh: `训练了 ${shown} 轮` },
    `for epoch in range(${count}):`,
    () => count,
  );
  return count >= 1000 && count !== 1500 ? slip : { ...slip, isRare: true };
}

export const epochCounts: readonly Slip[] = [
  epochs(
    'one-fewer',
    { en: 'it is trained for one epoch fewer', zh: '少训练一轮' },
    'for epoch in range(1, epochs):',
    (n) => n - 1,
  ),
  epochs(
    'one-more',
    { en: 'it is trained for one epoch more', zh: '多训练一轮' },
    'for epoch in range(epochs + 1):',
    (n) => n + 1,
  ),
  epochs(
    'tenth',
    { en: 'it is trained for a tenth of the epochs', zh: '训练轮数是文章的十分之一' },
    'for epoch in range(epochs // 10):',
    (n) => n / 10,
  ),
  epochs(
    'ten-times',
    { en: 'it is trained for ten times as many epochs', zh: '训练轮数是文章的十倍' },
    'for epoch in range(10 * epochs):',
    (n) => 10 * n,
  ),
  epochs(
    'half',
    { en: 'it is trained for half the epochs', zh: '训练轮数是文章的一半' },
    'for epoch in range(epochs // 2):',
    (n) => n / 2,
  ),
  epochs(
    'twice',
    { en: 'it is trained for twice as many epochs', zh: '训练轮数是文章的两倍' },
    'for epoch in range(2 * epochs):',
    (n) => 2 * n,
  ),
  ...[
    10_000, 1000, 60_000, 100, 5000, 20_000, 50_000, 15_000, 500, 2000, 100_000, 50, 200, 300,
    30_000, 40_000, 3000, 1500, 6000, 150_000, 20, 10,
  ].map(are),
];
