/** How long a whole run plays, in milliseconds. */
const length = 15_000;

/**
 * The epoch at which a run is that has played for so long, by the clock and not by pictures drawn. A
 * long run plays by the logarithm of its epochs: early on a network changes most. The clock decides
 * which epochs are shown, so the last bit of a logarithm does not matter; their numbers are the run's.
 */
export function paced(from: number, epochs: number, elapsed: number): number {
  const part = elapsed / length;
  const log = epochs >= 100;
  const start = log ? Math.log1p(from) / Math.log1p(epochs) : from / epochs;
  const now = Math.min(1, start + part);
  const epoch = log ? Math.expm1(now * Math.log1p(epochs)) : now * epochs;
  return now === 1 ? epochs : Math.min(epochs, Math.max(from, Math.floor(epoch)));
}
