import type { Place } from './each.ts';
import { integer, type Writer } from './writer.ts';

/**
 * Writes the product C = A B, m x k by k x n: c_ij starts at +0 and adds a_ip b_pj for p ascending.
 * (Sums of a layer's outputs may start with their first term: see `dense`.)
 */
export type Product = (
  w: Writer,
  a: Strided,
  b: Strided,
  c: Place,
  sizes: readonly [m: number, k: number, n: number],
) => void;

/** A matrix in memory, and how many numbers away the next row and the next column are. */
export interface Strided {
  readonly place: Place;
  readonly row: number;
  readonly col: number;
}

/** Four rows at a time go through `$product`, what is left through `$row`, in both two columns a lane. */
export function productWith(scratch: number): Product {
  return function product(w, a, b, c, [m, k, n]) {
    // A product of one column has the numbers of its transpose, (AB)ᵀ = BᵀAᵀ, which is one row.
    if (n === 1 && m > 1) {
      product(
        w,
        { place: b.place, row: b.col, col: b.row },
        { place: a.place, row: a.col, col: a.row },
        c,
        [1, k, m],
      );
      return;
    }
    const packed = m - (m % 4);
    const call = (name: string, first: number, more: readonly number[]): void =>
      w.statement(
        `(call ${name} ${[
          address(a.place, first * a.row),
          integer(8 * a.row),
          integer(8 * a.col),
          address(b.place, 0),
          integer(8 * b.row),
          integer(8 * b.col),
          address(c, first * n),
          integer(k),
          integer(n),
          ...more.map(integer),
        ].join(' ')})`,
      );
    if (packed > 0) call('$product', 0, [packed, scratch]);
    for (let i = packed; i < m; i++) call('$row', i, []);
  };
}

/**
 * The same where most of A is 0, and b_pj and b_p,j+1 are neighbours: terms with a_ip = 0 are left out.
 * That changes no bit, since such a term is +0 or -0, and neither changes a sum that started at +0; but
 * all of B must be finite.
 */
export function sparseProductWith(scratch: number): Product {
  return (w, a, b, c, [m, k, n]) =>
    w.statement(
      `(call $sparse ${[
        address(a.place, 0),
        integer(8 * a.row),
        integer(8 * a.col),
        address(b.place, 0),
        integer(8 * b.row),
        integer(8 * n),
        address(c, 0),
        ...[k, n, m, scratch].map(integer),
      ].join(' ')})`,
    );
}

/** How many numbers `$product` needs as scratch memory: B, in panels of four columns, and four rows of A. */
export function scratchFor(k: number, n: number): number {
  return 4 * k * Math.ceil(n / 4) + 4 * k + 8;
}

export function address({ base, offset }: Place, numbers: number): string {
  return `(i32.add ${base} ${integer(offset + 8 * numbers)})`;
}

export const get = (name: string): string => `(local.get $${name})`;
const four = [0, 1, 2, 3];

const parameters = ['A', 'ai', 'ap', 'B', 'bp', 'bj', 'C', 'k', 'n']
  .map((name) => `(param $${name} i32)`)
  .join(' ');

/** name += bytes */
export const advance = (name: string, by: string): string =>
  `(local.set $${name} (i32.add ${get(name)} ${by}))`;

/** Two numbers of B that are bj apart. */
const twoOf = (first: string, distance: string): string =>
  `(v128.load64_lane 1 (i32.add ${first} ${distance}) (v128.load64_zero ${first}))`;

/** C = A B for rows of A that are four or eight or ...; each of four rows by four columns has eight sums. */
const product = `(func $product ${parameters} (param $m i32) (param $panels i32)
  ${['rows', 'panel', 'end', 'p', 'a', 'b', 'c', 'j', 'left'].map((name) => `(local $${name} i32)`).join(' ')}
  ${four.flatMap((i) => [`(local $c${i} v128)`, `(local $d${i} v128)`]).join(' ')}
  (local $x v128) (local $y v128) (local $s v128)
  ;; B in panels of four columns, the last one filled up with its last column
  (local.set $panel ${get('panels')})
  (local.set $j (i32.const 0))
  (loop $pack
    (local.set $left (i32.sub ${get('n')} ${get('j')}))
    (local.set $b (i32.add ${get('B')} (i32.mul ${get('j')} ${get('bj')})))
    (local.set $p ${get('k')})
    (loop $next
      ${four
        .map(
          (c) => `(if (i32.lt_u (i32.const ${c}) ${get('left')})
        (then (local.set $a (i32.add ${get('b')} (i32.mul (i32.const ${c}) ${get('bj')})))))
      (f64.store offset=${8 * c} ${get('panel')} (f64.load ${get('a')}))`,
        )
        .join('\n      ')}
      ${advance('panel', '(i32.const 32)')}
      ${advance('b', get('bp'))}
      ${advance('p', '(i32.const -1)')}
      (br_if $next ${get('p')}))
    ${advance('j', '(i32.const 4)')}
    (br_if $pack (i32.lt_u ${get('j')} ${get('n')})))
  (local.set $rows ${get('panel')})
  (local.set $end (i32.add ${get('rows')} (i32.mul ${get('k')} (i32.const 32))))
  (loop $fourRows
    ;; four rows of A, side by side
    (local.set $p ${get('rows')})
    (local.set $a ${get('A')})
    (loop $next
      ${four
        .map(
          (i) =>
            `(f64.store offset=${8 * i} ${get('p')} (f64.load (i32.add ${get('a')} (i32.mul (i32.const ${i}) ${get('ai')}))))`,
        )
        .join('\n      ')}
      ${advance('a', get('ap'))}
      ${advance('p', '(i32.const 32)')}
      (br_if $next (i32.lt_u ${get('p')} ${get('end')})))
    (local.set $b ${get('panels')})
    (local.set $c ${get('C')})
    (local.set $left ${get('n')})
    (loop $fourColumns
      ${four.flatMap((i) => [`(local.set $c${i} (v128.const f64x2 0 0))`, `(local.set $d${i} (v128.const f64x2 0 0))`]).join('\n      ')}
      (local.set $p ${get('rows')})
      (loop $next
        (local.set $x (v128.load ${get('b')}))
        (local.set $y (v128.load offset=16 ${get('b')}))
        ${four
          .map(
            (i) => `(local.set $s (v128.load64_splat offset=${8 * i} ${get('p')}))
        (local.set $c${i} (f64x2.add ${get(`c${i}`)} (f64x2.mul ${get('s')} ${get('x')})))
        (local.set $d${i} (f64x2.add ${get(`d${i}`)} (f64x2.mul ${get('s')} ${get('y')})))`,
          )
          .join('\n        ')}
        ${advance('b', '(i32.const 32)')}
        ${advance('p', '(i32.const 32)')}
        (br_if $next (i32.lt_u ${get('p')} ${get('end')})))
      (local.set $a ${get('c')})
      ${four
        .map(
          (i) => `(call $store ${get('a')} ${get('left')} ${get(`c${i}`)} ${get(`d${i}`)})
      ${advance('a', `(i32.shl ${get('n')} (i32.const 3))`)}`,
        )
        .join('\n      ')}
      ${advance('c', '(i32.const 32)')}
      (if (i32.lt_u ${get('left')} (i32.const 5)) (then (local.set $left (i32.const 4))))
      ${advance('left', '(i32.const -4)')}
      (br_if $fourColumns ${get('left')}))
    ${advance('A', `(i32.shl ${get('ai')} (i32.const 2))`)}
    ${advance('C', `(i32.shl ${get('n')} (i32.const 5))`)}
    ${advance('m', '(i32.const -4)')}
    (br_if $fourRows ${get('m')})))`;

/** The first `left` of four numbers. */
const store = `(func $store (param $at i32) (param $left i32) (param $x v128) (param $y v128)
  (if (i32.lt_u (i32.const 3) ${get('left')}) (then
    (v128.store ${get('at')} ${get('x')})
    (v128.store offset=16 ${get('at')} ${get('y')})
    (return)))
  (v128.store64_lane 0 ${get('at')} ${get('x')})
  (if (i32.lt_u (i32.const 1) ${get('left')}) (then (v128.store64_lane offset=8 1 ${get('at')} ${get('x')})))
  (if (i32.lt_u (i32.const 2) ${get('left')}) (then (v128.store64_lane offset=16 0 ${get('at')} ${get('y')}))))`;

/** One row of C, four columns at a time; where columns run out, four of them stand for the last few. */
const row = `(func $row ${parameters}
  ${['p', 'a', 'b', 'left', 'b1', 'b2', 'b3'].map((name) => `(local $${name} i32)`).join(' ')}
  (local $x v128) (local $y v128) (local $s v128)
  (local.set $left ${get('n')})
  (loop $fourColumns
    (local.set $b1 (i32.mul ${get('bj')} (i32.lt_u (i32.const 1) ${get('left')})))
    (local.set $b2 (i32.add ${get('b1')} (i32.mul ${get('bj')} (i32.lt_u (i32.const 2) ${get('left')}))))
    (local.set $b3 (i32.add ${get('b2')} (i32.mul ${get('bj')} (i32.lt_u (i32.const 3) ${get('left')}))))
    (local.set $b3 (i32.sub ${get('b3')} ${get('b2')}))
    (local.set $x (v128.const f64x2 0 0))
    (local.set $y (v128.const f64x2 0 0))
    (local.set $a ${get('A')})
    (local.set $b ${get('B')})
    (local.set $p ${get('k')})
    (loop $next
      (local.set $s (v128.load64_splat ${get('a')}))
      (local.set $x (f64x2.add ${get('x')} (f64x2.mul ${get('s')} ${twoOf(get('b'), get('b1'))})))
      (local.set $y (f64x2.add ${get('y')} (f64x2.mul ${get('s')} ${twoOf(`(i32.add ${get('b')} ${get('b2')})`, get('b3'))})))
      ${advance('a', get('ap'))}
      ${advance('b', get('bp'))}
      ${advance('p', '(i32.const -1)')}
      (br_if $next ${get('p')}))
    (call $store ${get('C')} ${get('left')} ${get('x')} ${get('y')})
    ${advance('B', `(i32.shl ${get('bj')} (i32.const 2))`)}
    ${advance('C', '(i32.const 32)')}
    (if (i32.lt_u ${get('left')} (i32.const 5)) (then (local.set $left (i32.const 4))))
    ${advance('left', '(i32.const -4)')}
    (br_if $fourColumns ${get('left')})))`;

/**
 * Rows of A one by one: first their numbers that are not 0, each beside the place of its row of B, filled
 * up with zeros to a multiple of four; then four of them at a time are added to a row of C.
 */
const sparse = (n: number): string => {
  const pairs = columnPairs(n);
  return `(func $sparse ${parameters} (param $m i32) (param $list i32)
  ${['end', 'p', 'a', 'b', 'c', 'stop'].map((name) => `(local $${name} i32)`).join(' ')}
  ${four.flatMap((i) => [`(local $s${i} v128)`, `(local $b${i} i32)`]).join(' ')} (local $sum v128)
  (loop $rows
    (local.set $a ${get('A')})
    (local.set $b ${get('B')})
    (local.set $p ${get('k')})
    (local.set $end ${get('list')})
    (loop $next
      (f64.store ${get('end')} (f64.load ${get('a')}))
      (i32.store offset=8 ${get('end')} ${get('b')})
      ${advance('end', `(i32.shl (f64.ne (f64.load ${get('a')}) (f64.const 0)) (i32.const 4))`)}
      ${advance('a', get('ap'))}
      ${advance('b', get('bp'))}
      ${advance('p', '(i32.const -1)')}
      (br_if $next ${get('p')}))
    ${[0, 1, 2].map((i) => `(f64.store offset=${16 * i} ${get('end')} (f64.const 0)) (i32.store offset=${16 * i + 8} ${get('end')} ${get('B')})`).join('\n    ')}
    (local.set $stop (i32.add ${get('C')} ${get('bj')}))
    (local.set $c ${get('C')})
    (loop $clear
      (v128.store ${get('c')} (v128.const f64x2 0 0))
      ${advance('c', '(i32.const 16)')}
      (br_if $clear (i32.lt_u ${get('c')} ${get('stop')})))
    (local.set $p ${get('list')})
    (if (i32.lt_u ${get('p')} ${get('end')}) (then
      (loop $fourTerms
        ${four
          .map(
            (i) => `(local.set $s${i} (v128.load64_splat offset=${16 * i} ${get('p')}))
        (local.set $b${i} (i32.load offset=${16 * i + 8} ${get('p')}))`,
          )
          .join('\n        ')}
        (local.set $c ${get('C')})
        (loop $columns
          ${Array.from(
            { length: pairs },
            (_, j) => `(local.set $sum (v128.load offset=${16 * j} ${get('c')}))
          ${four
            .map(
              (i) =>
                `(local.set $sum (f64x2.add ${get('sum')} (f64x2.mul ${get(`s${i}`)} (v128.load offset=${16 * j} ${get(`b${i}`)}))))`,
            )
            .join('\n          ')}
          (v128.store offset=${16 * j} ${get('c')} ${get('sum')})`,
          ).join('\n          ')}
          ${four.map((i) => advance(`b${i}`, integer(16 * pairs))).join('\n          ')}
          ${advance('c', integer(16 * pairs))}
          (br_if $columns (i32.lt_u ${get('c')} ${get('stop')})))
        ${advance('p', '(i32.const 64)')}
        (br_if $fourTerms (i32.lt_u ${get('p')} ${get('end')})))))
    ${advance('A', get('ai'))}
    (local.set $C ${get('stop')})
    ${advance('m', '(i32.const -1)')}
    (br_if $rows ${get('m')})))`;
};

/** How many pairs of columns are written out, up to eight, where n columns are even in number. */
export function columnPairs(n: number): number {
  return [8, 7, 6, 5, 4, 3, 2].find((pairs) => n % (2 * pairs) === 0) ?? 1;
}

/** The functions that products call; n is the number of columns of sparse ones, where there are any. */
export function productFunctions(n: number | undefined): string {
  return [store, product, row, ...(n === undefined ? [] : [sparse(n)])].join('\n');
}

/** A module of the packed product alone, of which `linalg` has the bytes. */
export const kernelText: string = `(module
(import "memory" "memory" (memory 1))
${store}
${product.replace('$product', '$product (export "product")')})
`;
