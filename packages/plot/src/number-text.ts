/** A number to so many significant digits, with a real minus sign: `0.00648`, `−3.42`, `1.2 × 10⁻⁷`. */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -5 || power > 6) return withMinus(`${mantissa} × 10${raised(power)}`);
  return plain(value.toFixed(Math.max(0, digits - 1 - power)));
}

/** A number as it stands on an axis: a real minus sign, and commas in what is long. */
export function plain(value: number | string): string {
  const [before, ...after] = String(value).split('.');
  return withMinus([before.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...after].join('.'));
}

/** `1` as it stands below: `x₁`. */
export function lowered(index: number): string {
  return String(index).replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}

function raised(power: number): string {
  return String(power).replaceAll(/[-\d]/g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]);
}

function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
