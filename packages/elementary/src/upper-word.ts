/** Which of a double's two 32-bit words holds sign and exponent: 1 on little-endian processors. */
export const UPPER: number = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
