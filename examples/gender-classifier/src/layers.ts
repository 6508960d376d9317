import { dense, type Layer, sigmoid } from '@retrace/nn';

/** Two inputs, two hidden neurons, one output neuron, each neuron with a bias. */
export const layers: readonly Layer[] = [dense(2, 2), sigmoid(), dense(2, 1), sigmoid()];
