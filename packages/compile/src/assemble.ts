/**
 * WebAssembly text to bytes, for the few instructions that the emitters write.
 *
 * Functions come after imports, expressions are folded, and all names are symbolic. An assembler of the whole
 * language (watr) takes five times as long and more, 60 ms for one of the lessons' trainings, which is longer
 * than many of them run; it says the same bytes in the tests.
 *
 * @throws {SyntaxError} if the text has an instruction or a name that is not known
 * @see https://webassembly.github.io/spec/core/binary/index.html
 */
export function assemble(text: string): Uint8Array<ArrayBuffer> {
  const tokens = text.replaceAll(/;;.*/g, '').match(/[()]|"[^"]*"|[^\s()"]+/g) ?? [];
  const names = [...text.matchAll(/\(func (\$\w+)/g)].map(([, name]) => name);
  const functions = new Map(names.map((name, i) => [name, i]));
  const types: number[][] = [];
  const imports: number[][] = [];
  const definitions: number[][] = [];
  const exports: number[][] = [];
  const bodies: number[][] = [];
  let at = 2; // after (module

  const next = (): string => tokens[at++];
  /** Reads (kind ...) as long as they follow. */
  const each = (kind: string, read: () => void): void => {
    while (tokens[at] === '(' && tokens[at + 1] === kind) {
      at += 2;
      read();
      at++;
    }
  };

  /** (param ...) (result ...), as the number of a type; adds the names to `locals`. */
  const readType = (locals: Map<string, number>): number[] => {
    const params: number[][] = [];
    const results: number[][] = [];
    each('param', () => {
      const name = next();
      if (name.startsWith('$')) locals.set(name, locals.size);
      params.push([typeBytes[name.startsWith('$') ? next() : name]]);
    });
    each('result', () => results.push([typeBytes[next()]]));
    const type = [0x60, ...vector(params), ...vector(results)];
    const known = types.findIndex((other) => String(other) === String(type));
    if (known === -1) types.push(type);
    return unsigned(known === -1 ? types.length - 1 : known);
  };

  each('import', () => {
    const path = [...string(next()), ...string(next())];
    at++;
    if (next() === 'memory') imports.push([...path, 0x02, 0x00, ...unsigned(Number(next()))]);
    else {
      at++;
      imports.push([...path, 0x00, ...readType(new Map())]);
    }
    at++;
  });
  each('func', () => {
    const index = find(functions, next());
    each('export', () => exports.push([...string(next()), 0x00, ...index]));
    const locals = new Map<string, number>();
    definitions.push(readType(locals));
    const groups: { type: number; count: number }[] = [];
    each('local', () => {
      locals.set(next(), locals.size);
      const type = typeBytes[next()];
      const last = groups.at(-1);
      if (last?.type === type) last.count++;
      else groups.push({ type, count: 1 });
    });
    const bytes = vector(groups.map(({ type, count }) => [...unsigned(count), type]));
    instructions(bytes, locals, []);
    bytes.push(0x0b);
    bodies.push([...unsigned(bytes.length), ...bytes]);
  });

  /** All (...) that follow, each after its operands, which stand within it. */
  function instructions(
    bytes: number[],
    locals: ReadonlyMap<string, number>,
    labels: readonly string[],
  ): void {
    const push = (values: readonly number[]): void => {
      for (const value of values) bytes.push(value);
    };
    while (tokens[at] === '(') {
      at++;
      const name = next();
      if (name === 'block' || name === 'loop') {
        const label = next();
        bytes.push(name === 'block' ? 0x02 : 0x03, 0x40);
        instructions(bytes, locals, [...labels, label]);
        bytes.push(0x0b);
      } else if (name === 'if') {
        // The condition, and then (then ...), which is a block without a name.
        instructions(bytes, locals, labels);
      } else if (name === 'then') {
        bytes.push(0x04, 0x40);
        instructions(bytes, locals, [...labels, '']);
        bytes.push(0x0b);
      } else {
        const immediates: string[] = [];
        while (tokens[at] !== '(' && tokens[at] !== ')') immediates.push(next());
        instructions(bytes, locals, labels);
        const [first] = immediates;
        if (name === 'local.get' || name === 'local.set') {
          bytes.push(name === 'local.get' ? 0x20 : 0x21);
          push(find(locals, first));
        } else if (name === 'br_if') {
          bytes.push(0x0d, labels.length - 1 - labels.lastIndexOf(first));
        } else if (name === 'call') {
          bytes.push(0x10);
          push(find(functions, first));
        } else {
          const opcode = opcodes[name];
          if (!opcode) throw new SyntaxError(`assemble: unknown instruction: got ${name}`);
          push(opcode);
          const constant = constants[name];
          const align = alignments[name];
          if (constant) push(constant(immediates));
          else if (align !== undefined) {
            const offset = first?.startsWith('offset=') ? immediates.shift() : undefined;
            bytes.push(align);
            push(unsigned(Number(offset?.slice('offset='.length) ?? 0)));
          }
          if (!constant) push(immediates.map(Number)); // lanes
        }
      }
      at++;
    }
  }

  return Uint8Array.from([
    ...magic,
    ...section(1, types),
    ...section(2, imports),
    ...section(3, definitions),
    ...section(7, exports),
    ...section(10, bodies),
  ]);
}

/** "\\0asm", version 1 */
const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

function find(map: ReadonlyMap<string, number>, name: string): number[] {
  const i = map.get(name);
  if (i === undefined) throw new SyntaxError(`assemble: unknown name: got ${name}`);
  return unsigned(i);
}

const typeBytes: Readonly<Record<string, number>> = { i32: 0x7f, f64: 0x7c, v128: 0x7b };

const constants: Readonly<Record<string, (values: readonly string[]) => number[]>> = {
  'i32.const': ([value]) => signed(Number(value)),
  'f64.const': ([value]) => double(value),
  'v128.const': ([shape, ...lanes]) => lanes.flatMap(shape === 'f64x2' ? double : wide),
};

/** The binary logarithms of the alignments that are natural. */
const alignments: Readonly<Record<string, number>> = {
  'f64.load': 3,
  'f64.store': 3,
  'i32.load': 2,
  'i32.store': 2,
  'v128.load': 4,
  'v128.store': 4,
  'v128.load64_splat': 3,
  'v128.load64_zero': 3,
  'v128.load64_lane': 3,
  'v128.store64_lane': 3,
};

const opcodes: Readonly<Record<string, readonly number[]>> = {
  return: [0x0f],
  'i32.const': [0x41],
  'f64.const': [0x44],
  'v128.const': [0xfd, 0x0c],
  'i32.load': [0x28],
  'f64.load': [0x2b],
  'i32.store': [0x36],
  'f64.store': [0x39],
  'i32.eqz': [0x45],
  'i32.lt_u': [0x49],
  'f64.ne': [0x62],
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'i32.mul': [0x6c],
  'i32.and': [0x71],
  'i32.or': [0x72],
  'i32.shl': [0x74],
  'v128.load': [0xfd, 0x00],
  'v128.load64_splat': [0xfd, 0x0a],
  'v128.store': [0xfd, 0x0b],
  'i8x16.shuffle': [0xfd, 0x0d],
  'f64x2.splat': [0xfd, 0x14],
  'i32x4.extract_lane': [0xfd, 0x1b],
  'f64x2.extract_lane': [0xfd, 0x21],
  'f64x2.replace_lane': [0xfd, 0x22],
  'f64x2.eq': [0xfd, 0x47],
  'f64x2.ne': [0xfd, 0x48],
  'f64x2.lt': [0xfd, 0x49],
  'f64x2.gt': [0xfd, 0x4a],
  'f64x2.le': [0xfd, 0x4b],
  'f64x2.ge': [0xfd, 0x4c],
  'v128.and': [0xfd, 0x4e],
  'v128.andnot': [0xfd, 0x4f],
  'v128.or': [0xfd, 0x50],
  'v128.xor': [0xfd, 0x51],
  'v128.bitselect': [0xfd, 0x52],
  'v128.any_true': [0xfd, 0x53],
  'v128.load64_lane': [0xfd, 0x57],
  'v128.store64_lane': [0xfd, 0x5b],
  'v128.load64_zero': [0xfd, 0x5d],
  'f32x4.demote_f64x2_zero': [0xfd, 0x5e],
  'f64x2.promote_low_f32x4': [0xfd, 0x5f],
  'i64x2.all_true': [0xfd, 0xc3, 0x01],
  'i64x2.shl': [0xfd, 0xcb, 0x01],
  'i64x2.shr_u': [0xfd, 0xcd, 0x01],
  'i64x2.add': [0xfd, 0xce, 0x01],
  'f64x2.abs': [0xfd, 0xec, 0x01],
  'f64x2.neg': [0xfd, 0xed, 0x01],
  'f64x2.sqrt': [0xfd, 0xef, 0x01],
  'f64x2.add': [0xfd, 0xf0, 0x01],
  'f64x2.sub': [0xfd, 0xf1, 0x01],
  'f64x2.mul': [0xfd, 0xf2, 0x01],
  'f64x2.div': [0xfd, 0xf3, 0x01],
  'f64x2.min': [0xfd, 0xf4, 0x01],
  'f64x2.max': [0xfd, 0xf5, 0x01],
  'f64x2.pmax': [0xfd, 0xf7, 0x01],
};

function section(id: number, items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return [];
  const bytes = vector(items);
  return [id, ...unsigned(bytes.length), ...bytes];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function string(quoted: string): number[] {
  return vector(Array.from(quoted.slice(1, -1), (character) => [character.charCodeAt(0)]));
}

/** LEB128: seven bits a byte, the lowest first; the top bit says that more follow. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest & 0x7f);
  return bytes;
}

const eight = new DataView(new ArrayBuffer(8));

function double(value: string): number[] {
  eight.setFloat64(0, Number(value), true);
  return Array.from(new Uint8Array(eight.buffer));
}

function wide(value: string): number[] {
  eight.setBigInt64(0, BigInt(value), true);
  return Array.from(new Uint8Array(eight.buffer));
}
