// Runs as a worker beside learners' files, which may never give the turn to anything in their own thread.
// It is plain JavaScript, so that it starts at once.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/**
 * `clock` is shared memory: when the file under way was loaded, as processor time of this process in
 * microseconds and as time of day in milliseconds; 0 where none is under way.
 */
const { clock, computing } = workerData;

/** A file that used less than a second of the processor in two minutes is blocked by something. */
const [blockedAfter, used] = [120_000, 1_000_000];

setInterval(() => {
  const [processor, wall] = clock;
  if (wall === 0) return;
  const { user, system } = process.cpuUsage();
  const sofar = user + system - processor;
  if (sofar > 1000 * computing) stop('computing');
  if (sofar < used && Date.now() - wall > blockedAfter) stop('waiting');
}, 50);

function stop(why) {
  writeSync(3, `${JSON.stringify({ kind: 'stopped', why })}\n`);
  process.kill(process.pid, 'SIGKILL');
}
