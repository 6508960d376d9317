/**
 * The epochs that a line through all losses needs: of those that fall into the same few pixels the
 * lowest and the highest, so that no spike is lost. A logarithmic scale has no place for epoch 0.
 */
export function thinned(losses: Float64Array, scale: 'linear' | 'log'): number[] {
  const last = losses.length - 1;
  const first = scale === 'log' ? 1 : 0;
  const epochs = [first];
  for (let start = first + 1, end; start < last; start = end) {
    end = Math.min(
      last,
      scale === 'log' ? Math.ceil(start * 1.03) + 1 : start + Math.ceil(last / 300),
    );
    let [low, high] = [start, start];
    for (let epoch = start; epoch < end; epoch++) {
      if (losses[epoch] < losses[low]) low = epoch;
      if (losses[epoch] > losses[high]) high = epoch;
    }
    epochs.push(...(low === high ? [low] : low < high ? [low, high] : [high, low]));
  }
  return last > first ? [...epochs, last] : epochs;
}
