/** How long each is timed in a round, in nanoseconds of it. */
export const turn = 60e6;

/** What this process has taken so far, in nanoseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return 1000 * (user + system);
}
