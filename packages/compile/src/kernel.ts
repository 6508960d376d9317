import { assemble } from './assemble.ts';
import { kernelText } from './product.ts';

/** The source of `kernel-bytes.ts` in `linalg`, which cannot import an assembler from above it. */
export function kernelSource(): string {
  const bytes = Array.from(assemble(kernelText));
  const lines = Array.from(
    { length: Math.ceil(bytes.length / 24) },
    (_, i) => `  ${bytes.slice(24 * i, 24 * (i + 1)).join(', ')},`,
  );
  return `// Made by \`pnpm --filter @retrace/compile run kernel\` from the text in product.ts there, which says what it does.

// oxfmt-ignore
/** A WebAssembly module: the product of matrices in panels of four columns. */
export const kernelBytes: Uint8Array<ArrayBuffer> = Uint8Array.of(
${lines.join('\n')}
);
`;
}
