import { writeFileSync } from 'node:fs';
import {
  makeAngleStep,
  makeAngleTable,
  makeExpTable,
  makeLn2,
  makeLogTable,
  makeSinTable,
  makeStep,
} from './make-tables.ts';

/** The upper word of 0.7075..., just above sqrt(1/2), chosen so that 1 is inside an interval. */
const FIRST_WORD = 0x3fe6a400;

const [stepHi, stepLo] = makeStep();
const [ln2Hi, ln2Lo] = makeLn2();
const [stepA, stepB, stepC] = makeAngleStep();

write(
  'exp-table.ts',
  `/** ln 2 / 1024 = STEP_HI + STEP_LO, where STEP_HI is a multiple of 2^-42 (32 bits). */
export const STEP_HI = ${stepHi};
export const STEP_LO = ${stepLo};

/** 1024 / ln 2, roughly. */
export const STEPS_PER_UNIT = 1477.3197218702985;

/** 2^(j/1024) = hi + lo, in pairs. */
${table('expTable', makeExpTable())}`,
);

write(
  'log-table.ts',
  `/** ln 2 = LN2_HI + LN2_LO, where LN2_HI is a multiple of 2^-42 (42 bits). */
export const LN2_HI = ${ln2Hi};
export const LN2_LO = ${ln2Lo};

/** The upper word of the least m: interval i begins 2048 i above it. */
export const FIRST_WORD = 0x${FIRST_WORD.toString(16)};

/** c, hi, lo for each interval: -log c = hi + lo, where hi is a multiple of 2^-42. */
${table('logTable', makeLogTable(FIRST_WORD))}`,
);

write(
  'angle-table.ts',
  `/**
 * The angles of 257 directions (x, y) = hi + lo, in pairs: x = 64 and y = 0 ... 64, then y = 64 and x = 63 ... -64, then
 * x = -64 and y = 63 ... 0.
 */
${table('angleTable', makeAngleTable())}`,
);

write(
  'sin-table.ts',
  `/** pi/256 = STEP_A + STEP_B + STEP_C, multiples of 2^-33 and 2^-60 (27 bits each) and the rest. */
export const STEP_A = ${stepA};
export const STEP_B = ${stepB};
export const STEP_C = ${stepC};

/** 256 / pi, roughly. */
export const STEPS_PER_RADIAN = 81.48733086305042;

/** sin(j pi/256) = hi + lo for j = 0 ... 128, in pairs. */
${table('sinTable', makeSinTable())}`,
);

function table(name: string, rows: number[][]): string {
  const lines = rows.map((row) => `  [${row.map(literal).join(', ')}],\n`);
  return `export const ${name}: Float64Array = Float64Array.from(\n[\n${lines.join('')}].flat(),\n);\n`;
}

/** The shortest decimal that reads back as x; those that have a name go by it, for the linter. */
function literal(x: number): string {
  const name = (['PI', 'SQRT1_2', 'SQRT2'] as const).find((each) => x === Math[each]);
  return name === undefined ? String(x) : `Math.${name}`;
}

function write(file: string, text: string): void {
  const head = '// Made by `pnpm run tables` with the exact path; tables.test.ts remakes it.\n\n';
  writeFileSync(new URL(file, import.meta.url), head + text);
}
