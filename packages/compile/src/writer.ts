/**
 * Writes the text of one WebAssembly function, two numbers at a time.
 *
 * A value is an expression, such as `(local.get $v7)`; most are pairs of doubles (v128). What has been
 * given a name is never changed, so an instruction may stand as far out of the loops as the names in it
 * allow, and the writer puts it there.
 */
export interface Writer {
  /** A name for a value. The same text gets the same name. */
  let(value: string): string;
  /** A name for what stands here and now: for a value from memory that is written, or that may be set again. */
  fresh(value: string): string;
  /** An instruction that gives no value. */
  statement(text: string): void;
  /** Both numbers as one pair. */
  pair(a: Num, b: Num): string;
  /** A pair whose first number it is; the second one means nothing. */
  first(a: Num): string;
  /** f of two numbers of each list at a time; the lists are equally long. */
  zip(lists: readonly (readonly Num[])[], f: (...pairs: string[]) => string): Num[];
  /** f of all pairs of one list at once. */
  all(list: readonly Num[], f: (pairs: string[]) => string[]): Num[];
  /** A sum, then all terms, in order; only the first number of `start` and of the result counts. */
  sum(start: string, terms: readonly Num[]): string;
  /**
   * Runs `body` again and again: it gets the values as they are, and gives the next ones, and whether to
   * go on, which is said with the next ones. The result is the last values.
   */
  loop(
    start: readonly string[],
    body: (now: string[]) => { readonly next: readonly string[]; readonly again: string },
  ): string[];
  /** Numbers as they lie in memory, from base + offset on. */
  store(numbers: readonly Num[], base: string, offset: number): void;
  /** The locals and the instructions. */
  text(): string;
}

/** A number: half of a pair, or a place in memory, which is base + offset. */
export type Num =
  | { readonly pair: string; readonly lane: 0 | 1 }
  | { readonly base: string; readonly offset: number };

interface Scope {
  readonly lines: string[];
  readonly known: Map<string, string>;
}

export function writer(): Writer {
  const scopes: Scope[] = [{ lines: [], known: new Map() }];
  const depths = new Map<string, number>();
  const splats = new Set<string>();
  const locals: string[] = [];
  let loops = 0;

  const depthOf = (text: string): number => {
    let depth = 0;
    for (const [name] of text.matchAll(/\$[vi]\d+/g))
      depth = Math.max(depth, depths.get(name) ?? 0);
    return depth;
  };
  const declare = (value: string, depth: number): string => {
    const type = /^\(i32\.|^\(i64x2\.all_true|^\(local\.get \$i/.test(value) ? 'i32' : 'v128';
    const name = `$${type === 'i32' ? 'i' : 'v'}${locals.length}`;
    locals.push(`(local ${name} ${type})`);
    depths.set(name, depth);
    return name;
  };
  const put = (value: string, depth: number): string => {
    const name = declare(value, depth);
    scopes[depth].lines.push(`(local.set ${name} ${value})`);
    return `(local.get ${name})`;
  };

  /** Whether it is computed, lane by lane, from pairs of the same number twice. */
  const isOfSplats = (value: string): boolean =>
    !/load|shuffle|call|i32\./.test(value) &&
    [...value.matchAll(/\(local\.get \$\w+\)/g)].every(([name]) => splats.has(name));

  const w: Writer = {
    let(value) {
      if (value.startsWith('(local.get')) return value;
      const depth = depthOf(value);
      const { known } = scopes[depth];
      const name = known.get(value) ?? put(value, depth);
      known.set(value, name);
      if (isOfSplats(value)) splats.add(name);
      return name;
    },
    fresh: (value) => put(value, scopes.length - 1),
    statement(text) {
      scopes[scopes.length - 1].lines.push(text);
    },
    pair(a, b) {
      if ('base' in a && 'base' in b && a.base === b.base) {
        const [first, second] = [a.offset, b.offset];
        if (second === first) {
          const value = w.let(`(v128.load64_splat offset=${first} ${a.base})`);
          splats.add(value);
          return value;
        }
        if (second === first + 8) return w.let(`(v128.load offset=${first} ${a.base})`);
        return w.let(
          `(v128.load64_lane offset=${second} 1 ${a.base} (v128.load64_zero offset=${first} ${a.base}))`,
        );
      }
      if ('base' in a) return w.pair({ pair: w.pair(a, a), lane: 0 }, b);
      if ('base' in b) return w.pair(a, { pair: w.pair(b, b), lane: 1 });
      if (a.pair === b.pair && ((a.lane === 0 && b.lane === 1) || splats.has(a.pair)))
        return a.pair;
      const value = w.let(shuffle(a.pair, a.lane, b.pair, b.lane));
      if (a.pair === b.pair && a.lane === b.lane) splats.add(value);
      return value;
    },
    first: (a) => ('base' in a || a.lane === 1 ? w.pair(a, a) : a.pair),
    zip: (lists, f) =>
      w.all(lists[0], () =>
        partners(lists[0]).map(([i, j]) =>
          w.let(f(...lists.map((list) => w.pair(list[i], list[j])))),
        ),
      ),
    all(list, f) {
      const order = partners(list);
      const values = f(order.map(([i, j]) => w.pair(list[i], list[j])));
      const result: Num[] = [];
      order.forEach(([i, j], k) => {
        if (i === j) splats.add(values[k]);
        result[j] = { pair: values[k], lane: 1 };
        result[i] = { pair: values[k], lane: 0 };
      });
      return result;
    },
    sum: (start, terms) =>
      terms.reduce((sum, term) => w.let(`(f64x2.add ${sum} ${w.first(term)})`), start),
    loop(start, body) {
      const label = `$loop${loops++}`;
      const depth = scopes.length;
      const names = start.map((value) => {
        const name = declare(value, depth);
        scopes[depth - 1].lines.push(`(local.set ${name} ${value})`);
        return name;
      });
      scopes.push({ lines: [], known: new Map() });
      const { next, again } = body(names.map((name) => `(local.get ${name})`));
      const values = next.map((value) => w.let(value));
      const { lines } = scopes[depth];
      values.forEach((value, i) => {
        if (value !== `(local.get ${names[i]})`) lines.push(`(local.set ${names[i]} ${value})`);
      });
      lines.push(`(br_if ${label} ${again})`);
      scopes.pop();
      scopes[depth - 1].lines.push(`(loop ${label}\n${lines.join('\n')}\n)`);
      return names.map((name) => put(`(local.get ${name})`, depth - 1));
    },
    store(numbers, base, offset) {
      for (let i = 0; i < numbers.length; i += 2) {
        const at = offset + 8 * i;
        w.statement(
          i + 1 < numbers.length
            ? `(v128.store offset=${at} ${base} ${w.pair(numbers[i], numbers[i + 1])})`
            : `(v128.store64_lane offset=${at} 0 ${base} ${w.first(numbers[i])})`,
        );
      }
    },
    text: () => [locals.join(' '), ...scopes[0].lines].join('\n'),
  };
  return w;
}

/** Numbers that share a pair stay together; of the others, neighbours come together. */
function partners(list: readonly Num[]): [number, number][] {
  const places = new Map<string, number>();
  list.forEach((number, i) => {
    if ('pair' in number) places.set(`${number.pair} ${number.lane}`, i);
  });
  const pairs: [number, number][] = [];
  const left: number[] = [];
  list.forEach((number, i) => {
    const other =
      'pair' in number ? places.get(`${number.pair} ${number.lane === 0 ? 1 : 0}`) : undefined;
    if (other === undefined) left.push(i);
    else if ('pair' in number && number.lane === 0) pairs.push([i, other]);
  });
  for (let i = 0; i < left.length; i += 2) pairs.push([left[i], left[i + 1] ?? left[i]]);
  return pairs;
}

/** Lane i of a and lane j of b. */
function shuffle(a: string, i: number, b: string, j: number): string {
  const bytes = [8 * i, 16 + 8 * j].flatMap((start) =>
    Array.from({ length: 8 }, (_, k) => start + k),
  );
  return `(i8x16.shuffle ${bytes.join(' ')} ${a} ${b})`;
}

export const add = (a: string, b: string): string => `(f64x2.add ${a} ${b})`;
export const sub = (a: string, b: string): string => `(f64x2.sub ${a} ${b})`;
/** Times 1 is left out. */
export const mul = (a: string, b: string): string =>
  a === one ? b : b === one ? a : `(f64x2.mul ${a} ${b})`;
export const div = (a: string, b: string): string => `(f64x2.div ${a} ${b})`;
export const neg = (a: string): string => `(f64x2.neg ${a})`;
export const abs = (a: string): string => `(f64x2.abs ${a})`;
export const sqrt = (a: string): string => `(f64x2.sqrt ${a})`;

/** The same number twice. */
export function both(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return `(v128.const f64x2 ${text} ${text})`;
}

const one = both(1);

/** Divided by a whole number. By a power of two, that is a product: both are rounded from the same value. */
export function over(a: string, n: number): string {
  return (n & (n - 1)) === 0 ? mul(a, both(1 / n)) : div(a, both(n));
}

export function integer(value: number): string {
  return `(i32.const ${value})`;
}
