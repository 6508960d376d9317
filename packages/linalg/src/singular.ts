/** A system without one definite solution. The message says which column gives it away. */
export class SingularMatrixError extends Error {
  override readonly name = 'SingularMatrixError';
}
