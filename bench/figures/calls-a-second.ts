// How many calls a second a pure function makes, over inputs that all differ.
import { Bench } from 'tinybench';

/**
 * Calls `work` on every input, again and again for so long, and answers calls a second by the median round. A round is
 * all inputs, so that the clock is read once in some milliseconds and not around a call that is as short as reading it.
 *
 * @param seconds for how long, after a warm-up of a third of it
 * @throws whatever `work` throws
 * @example await callsASecond(inputs, (input) => cardSign(input), 1) // 640000
 */
export async function callsASecond<T>(
  inputs: readonly T[],
  work: (input: T) => unknown,
  seconds: number,
): Promise<number> {
  let kept: unknown;
  const bench = new Bench({
    time: seconds * 1000,
    warmupTime: (seconds * 1000) / 3,
    warmupIterations: 1,
    iterations: 1,
    throws: true,
  }).add(
    'round',
    () => {
      for (const input of inputs) kept = work(input);
    },
    { async: false },
  );
  const [task] = await bench.run();
  // Read, so that no compiler may leave the work out.
  if (kept === undefined || task?.result.state !== 'completed') throw new Error('Nothing was measured');
  return (inputs.length * 1000) / task.result.latency.p50;
}
