import { dropout as twin } from '@retrace/nn';
import { mul } from '../writer.ts';
import { masking } from './masking.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/** y = x · mask, and x itself in prediction;   dx = dy · mask */
export const dropout: LayerEmitter = masking(twin({ inputs: 1, keep: 0.5 }), mul, mul);
