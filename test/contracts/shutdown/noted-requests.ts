// Requests of people who remember the id of each, so that the server's log can be held against what they heard.
import { randomUUID } from 'node:crypto';
import type { ErrorAnswer } from '@kaquan/protocol/api';
import type { User } from '../../harness/people.ts';
import { headersOf } from '../../harness/processes/person.ts';
import type { Ask } from '../../load/ask-servers.ts';

/** Asks one server; a request without an answer is noted, and refused to the person as `no connection`. */
export function createNotedRequests(url: string) {
  const answered = new Set<string>();
  const unanswered = new Set<string>();
  const ask: Ask = async (user: User, method, route, body) => {
    const id = randomUUID();
    try {
      const response = await fetch(`${url}${route}`, {
        method,
        headers: { ...headersOf(user), 'content-type': 'application/json', 'x-request-id': id },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = await response.json();
      answered.add(id);
      return response.ok ? { body: answer } : { refused: (answer as ErrorAnswer).error.code };
    } catch {
      unanswered.add(id);
      return { refused: 'no connection' };
    }
  };
  return { ask, answered, unanswered };
}

/** The ids of all requests that a server wrote down as answered. */
export function requestsIn(log: string): Set<string> {
  const lines = log.split('\n').filter((line) => line.includes('"request answered"'));
  return new Set(lines.map((line) => (JSON.parse(line) as { requestId: string }).requestId));
}
