// Answers with texts that PostgreSQL refuses, as a call to a platform reads them.
import { describe, expect, it } from 'vitest';
import { sendRequest } from './platforms/http/send-request.ts';
import { storable } from './storable.ts';

/** A platform's answer, read. */
const read = (body: string) =>
  sendRequest(
    { platform: 'baidu', baseUrl: 'http://platform.test', fetch: async () => new Response(body) } as never,
    { method: 'GET', path: '/call', repeatable: false },
  );

describe('what a platform answers can be stored', () => {
  // Found by fuzzing: one such title kept its template, and with it every coupon of it, out of the database.
  it('guards against NUL and half a surrogate pair in a title', async () => {
    expect(await read('{"data":{"title":"a\\u0000","shop":"\\ud83d"}}')).toEqual({
      data: { title: 'a\ufffd', shop: '\ufffd' },
    });
  });

  it('guards against answers nested so deeply that nothing can write them again', async () => {
    await expect(read(`{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`)).rejects.toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
    });
  });
});

it('leaves whole pairs, other characters and other values alone', () => {
  const value = { a: ['👨‍👩‍👧', '券', '\u001f', 1, true, null], '': {} };
  expect(storable(value)).toEqual(value);
});
