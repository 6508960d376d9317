/** The part of numeric.js that the programs here use; the library has no types of its own. */
declare module 'numeric' {
  type Rows = number[][];
  interface Numeric {
    add: (a: Rows | number, b: Rows | number) => Rows;
    sub: (a: Rows | number, b: Rows | number) => Rows;
    mul: (a: Rows | number, b: Rows | number) => Rows;
    div: (a: Rows | number, b: Rows | number) => Rows;
    neg: (a: Rows) => Rows;
    exp: (a: Rows) => Rows;
    dot: (a: Rows, b: Rows) => Rows;
    transpose: (a: Rows) => Rows;
  }
  const numeric: Numeric;
  export default numeric;
}
