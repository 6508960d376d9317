/**
 * Rounds every coordinate of a drawing to a hundredth of a pixel.
 *
 * Scales take logarithms from the engine, whose last digits differ from one to the next. What is
 * rounded is the same everywhere, and shorter.
 */
export function rounded(svg: string): string {
  return svg.replaceAll(/(?<= [\w-]+="[^"]*)-?\d*\.\d{3,}(?:e[+-]?\d+)?(?=[^"]*")/g, (digits) =>
    String(Math.round(Number(digits) * 100) / 100),
  );
}
