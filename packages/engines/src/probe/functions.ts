import {
  acos,
  asin,
  atan,
  cbrt,
  cos,
  cosh,
  exp,
  exp2,
  expm1,
  hypot,
  log,
  log10,
  log1p,
  log2,
  pow,
  sigmoid,
  sin,
  sinh,
  tan,
  tanh,
} from '@retrace/elementary';

/** A function of one argument does not look at the second. */
export interface NamedFunction {
  readonly name: string;
  readonly f: (x: number, y: number) => number;
}

/** What IEEE-754 rounds itself: all else is made of it. */
export const arithmetic: readonly NamedFunction[] = [
  { name: 'x+y', f: (x, y) => x + y },
  { name: 'x-y', f: (x, y) => x - y },
  { name: 'x*y', f: (x, y) => x * y },
  { name: 'x/y', f: (x, y) => x / y },
  { name: 'sqrt', f: Math.sqrt },
];

const elementary = {
  acos,
  asin,
  atan,
  cbrt,
  cos,
  cosh,
  exp,
  expm1,
  hypot,
  log,
  log10,
  log1p,
  log2,
  pow,
  sin,
  sinh,
  tan,
  tanh,
};

const names = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'tanh',
  'sin',
  'cos',
  'pow',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'cbrt',
  'hypot',
] as const;

/** The functions that must give the same bits everywhere. */
export const ours: readonly NamedFunction[] = [
  ...names.map((name) => ({ name, f: elementary[name] })),
  { name: 'exp2', f: exp2 },
  { name: 'sigmoid', f: sigmoid },
];

/** What the engine has under the same names. The standard leaves their last digits to it. */
export const theEngines: readonly NamedFunction[] = names.map((name) => ({
  name: `Math.${name}`,
  f: Math[name],
}));
