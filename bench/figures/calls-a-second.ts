// How many calls a second a function makes, over inputs that all differ.
import { Bench } from 'tinybench';

/**
 * Calls `work` on every input, one call after the other, again and again for so long, and answers calls a second by the
 * median round. A round is all inputs, so that the clock is read once in some milliseconds and not around a call that
 * is as short as reading it.
 *
 * @param seconds for how long, after a warm-up of a third of it
 * @throws whatever `work` throws, Error if it answers nothing
 * @example await callsASecond(inputs, (input) => cardSign(input), 1) // 640000
 */
export async function callsASecond<T>(
  inputs: readonly T[],
  work: (input: T) => unknown,
  seconds: number,
): Promise<number> {
  // Kept and read, so that no compiler may leave the work out.
  let kept: unknown;
  const round = () => {
    for (const input of inputs) kept = work(input);
  };
  const awaitedRound = async () => {
    for (const input of inputs) kept = await work(input);
  };
  const isAsync = inputs.slice(0, 1).map(work)[0] instanceof Promise;
  const bench = new Bench({
    time: seconds * 1000,
    warmupTime: (seconds * 1000) / 3,
    warmupIterations: 1,
    iterations: 1,
    throws: true,
  }).add('round', isAsync ? awaitedRound : round, { async: isAsync });
  const [task] = await bench.run();
  if (kept === undefined || task?.result.state !== 'completed') throw new Error('Nothing was measured');
  return (inputs.length * 1000) / task.result.latency.p50;
}
