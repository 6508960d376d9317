import { dense, type Layer, sigmoid } from '@retrace/nn';

/** Three inputs straight to one output. The article counts the inputs and says "two layers". */
export const withoutHiddenLayer: readonly Layer[] = [dense(3, 1, { bias: false }), sigmoid()];

/** Three inputs, four hidden neurons, one output: "three layers" in the article. */
export const withHiddenLayer: readonly Layer[] = [
  dense(3, 4, { bias: false }),
  sigmoid(),
  dense(4, 1, { bias: false }),
  sigmoid(),
];
