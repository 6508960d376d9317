const double = new Float64Array(1);

/** Which of a double's two 32-bit words holds sign and exponent: 1 on little-endian processors. */
const upper = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** The 32 bits of x that hold sign, exponent and the first 20 of the fraction. As parameters, see `reader`. */
export const upperWord: (x: number) => number = ((values, words, place) => (x: number) => {
  values[0] = x;
  return words[place];
})(double, new Int32Array(double.buffer), upper);
