// The load: a closed loop of so many people at once. Not autocannon: each request is another one, prepared beforehand,
// a confirmation needs the answer to its reservation, each is sent exactly once, and times are finer than milliseconds.
import { Pool } from 'undici';

export interface Call {
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** What one person does: one request, or a second one that the first one's answer leads to. */
export interface Visit {
  first: Call;
  second?(answer: string): Call;
}

export interface Load {
  /** A second, over all. */
  rate: number;
  /** Milliseconds of one request, that all but one in a hundred stayed below. */
  p99: number;
  /** The load's own share of a core: near 1, it is the load that is measured. */
  ownShare: number;
}

/**
 * Sends every visit once, in turn to each of the processes, over connections that are kept.
 *
 * @throws Error of the first answer that is not 200: a rate of refusals says nothing
 */
export async function sendVisits(
  urls: readonly string[],
  visits: readonly Visit[],
  atOnce: number,
): Promise<Load> {
  const pools = urls.map((url) => new Pool(url, { connections: Math.ceil(atOnce / urls.length) }));
  const times: number[] = [];
  let turn = 0;
  async function send({ path, headers, body = '' }: Call): Promise<string> {
    const pool = pools[turn % pools.length] as Pool;
    turn += 1;
    const from = performance.now();
    const response = await pool.request({ method: 'POST', path, headers, body });
    const text = await response.body.text();
    times.push(performance.now() - from);
    if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}: ${text}`);
    return text;
  }
  let next = 0;
  async function workThrough(): Promise<void> {
    for (let visit = visits[next]; visit !== undefined; visit = visits[next]) {
      next += 1;
      const answer = await send(visit.first);
      if (visit.second) await send(visit.second(answer));
    }
  }
  const busy = process.cpuUsage();
  const begun = performance.now();
  try {
    await Promise.all(Array.from({ length: atOnce }, workThrough));
  } finally {
    // Also those that are open for an answer nobody waits for any more.
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(busy);
  times.sort((a, b) => a - b);
  return {
    rate: (times.length * 1000) / milliseconds,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    ownShare: (user + system) / 1000 / milliseconds,
  };
}
