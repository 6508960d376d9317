import { column, matrix } from '@retrace/linalg';
import type { Data } from '@retrace/nn';

/** Ten points of the plane; the first five are class 0, the others class 1. */
const x = matrix([
  [2.7810836, 2.550537003],
  [1.465489372, 2.362125076],
  [3.396561688, 4.400293529],
  [1.38807019, 1.850220317],
  [3.06407232, 3.005305973],
  [7.627531214, 2.759262235],
  [5.332441248, 2.088626775],
  [6.922596716, 1.77106367],
  [8.675418651, -0.242068655],
  [7.673756466, 3.508563011],
]);

const classes = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];

/** One output, which is to be the class. */
export const points: Data = { x, t: column(classes) };

/** One output for each class, which is to be 1 where the point is of that class. */
export const pointsOneHot: Data = {
  x,
  t: matrix(classes.map((c) => [1 - c, c])),
};

/** Five points near a line. */
export const fivePoints: Data = { x: column([1, 2, 4, 3, 5]), t: column([1, 3, 3, 2, 5]) };
