// Failures that would tell an attacker something are one answer: status, code, message and headers.
import { afterAll, describe, expect, it } from 'vitest';
import { FAILURES, openFailing } from './timing/failures.ts';

const server = openFailing();
afterAll(() => server.close());

/** All of an answer but what is new in each: its request id and its trace. */
async function answerTo(request: Request) {
  const response = await server.fetch(request);
  const body = (await response.json()) as { error: { requestId: string } };
  const requestId = response.headers.get('x-request-id');
  expect(body.error.requestId).toBe(requestId);
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  return { status: response.status, headers, error: { ...body.error, requestId: '' } };
}

describe.each(FAILURES)('$name', ({ classes }) => {
  it('are refused alike, whatever is wrong with them', async () => {
    const [first, ...others] = await Promise.all(Object.values(classes).map((make) => answerTo(make())));
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.status).toBeGreaterThanOrEqual(400);
    expect(first?.status).toBeLessThan(500);
  });
});
