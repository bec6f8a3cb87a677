// A person's requests: each goes to another of the processes, as behind a load balancer that knows no sessions.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorAnswer } from '@kaquan/protocol/api';
import type { Random } from '../harness/create-random.ts';
import type { User } from '../harness/people.ts';
import type { Gate } from '../harness/processes/gate.ts';
import { headersOf } from '../harness/processes/person.ts';

export interface Answer<T> {
  /** There is one unless it was refused. */
  body?: T;
  /** Why not: a code of the closed list, or what came instead of one. */
  refused?: string;
}

export type Ask = <T>(user: User, method: 'GET' | 'POST', route: string, body?: object) => Promise<Answer<T>>;

/**
 * REDEMPTION_PENDING is no answer yet: it says when to ask again. Nor is a connection that was closed for being idle
 * just when it was used: a page taps again. Milliseconds; shorter than the server says, for nobody looks on.
 */
const ASK_AGAIN = 150;
const TIMES = { REDEMPTION_PENDING: 400, 'no connection': 20 };

export interface AskOptions {
  urls: readonly string[];
  random: Random;
  /** Closed while the clocks are moved. */
  gate: Gate;
  /** Told of every answer that says that it is the server's fault: the id under which its log has more. */
  onFailure?(requestId: string): void;
}

/** Asks one of the processes after the other until there is an answer. */
export function askServers({ urls, random, gate, onFailure }: AskOptions): Ask {
  async function once<T>(url: string, init: RequestInit): Promise<Answer<T>> {
    const response = await fetch(url, init);
    const text = await response.text();
    if (response.ok) return { body: JSON.parse(text) as T };
    try {
      const { code, requestId } = (JSON.parse(text) as ErrorAnswer).error;
      if (response.status >= 500 && code !== 'REDEMPTION_PENDING') onFailure?.(requestId ?? '');
      return { refused: code };
    } catch {
      return { refused: `HTTP ${response.status} ${text.slice(0, 100)}` };
    }
  }
  return async (user, method, route, body) => {
    const init = {
      method,
      headers: { ...headersOf(user), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    for (let tries = 1; ; tries += 1) {
      const url = urls[random(urls.length)] ?? '';
      const answer: Answer<never> = await gate
        .pass(() => once<never>(`${url}${route}`, init))
        .catch(() => ({ refused: 'no connection' }));
      if (tries >= (TIMES[answer.refused as keyof typeof TIMES] ?? 0)) return answer;
      await sleep(ASK_AGAIN);
    }
  };
}
