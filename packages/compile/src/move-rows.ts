import type { Place } from './each.ts';
import { address, advance, columnPairs, get } from './product.ts';
import { integer } from './writer.ts';

/**
 * W = W - rate (x ⊗ dz), with an x of one row; W's rows whose x is 0 stay as they are. Gives start + what has
 * been moved, which is finite only if it is.
 */
export function moveRows(
  x: Place,
  dz: Place,
  W: Place,
  [k, n]: readonly [k: number, n: number],
  rate: string,
  start: string,
): string {
  const places = [x, dz, W].map((place) => address(place, 0));
  return `(call $moveRows ${[...places, integer(k), integer(8 * n), rate, start].join(' ')})`;
}

/** The function that it calls, for n columns. */
export const moveRowsFunction = (n: number): string => {
  const pairs = columnPairs(n);
  return `(func $moveRows (param $x i32) (param $dz i32) (param $W i32) (param $k i32) (param $row i32) (param $rate v128) (param $sum v128) (result v128)
  (local $c i32) (local $next i32) (local $s v128) ${Array.from({ length: pairs }, (_, j) => `(local $w${j} v128) (local $sum${j} v128)`).join(' ')}
  (loop $rows
    (local.set $next (i32.add ${get('W')} ${get('row')}))
    (if (f64.ne (f64.load ${get('x')}) (f64.const 0)) (then
      (local.set $s (v128.load64_splat ${get('x')}))
      (local.set $c ${get('dz')})
      (loop $columns
        ${Array.from(
          { length: pairs },
          (
            _,
            j,
          ) => `(local.set $w${j} (f64x2.sub (v128.load offset=${16 * j} ${get('W')}) (f64x2.mul ${get('rate')}
          (f64x2.add (v128.const f64x2 0 0) (f64x2.mul ${get('s')} (v128.load offset=${16 * j} ${get('c')}))))))
        (v128.store offset=${16 * j} ${get('W')} ${get(`w${j}`)})
        (local.set $sum${j} (f64x2.add ${get(`sum${j}`)} ${get(`w${j}`)}))`,
        ).join('\n        ')}
        ${advance('c', integer(16 * pairs))}
        ${advance('W', integer(16 * pairs))}
        (br_if $columns (i32.lt_u ${get('W')} ${get('next')})))))
    (local.set $W ${get('next')})
    ${advance('x', '(i32.const 8)')}
    ${advance('k', '(i32.const -1)')}
    (br_if $rows ${get('k')}))
  ${Array.from({ length: pairs }, (_, j) => get(`sum${j}`)).reduce((sum, one) => `(f64x2.add ${sum} ${one})`, get('sum'))})`;
};
