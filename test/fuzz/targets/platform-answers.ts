// What comes back from a platform's address, from the first byte on: not JSON, cut off, another status, another shape.
import { type CouponServer, createCouponServer } from '@kaquan/server';
import * as fc from 'fast-check';
import pino from 'pino';
import { checkRefusal, claim, readJson, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson, hostileJson } from '../hostile/json.ts';
import { hostileText, wellFormed } from '../hostile/text.ts';

const TOKEN = 'token-that-nobody-may-see';
const ANSWER = {
  errcode: 0,
  errno: 0,
  result_code: 0,
  error_code: 0,
  errmsg: 'ok',
  data: { a: 1 },
  resultCode: 0,
};
const STATUSES = [200, 200, 200, 200, 201, 204, 302, 400, 401, 404, 429, 500, 503];

/** A server whose platforms answer what `answer` says, once, and behave again after that. */
function openServer(): { server: CouponServer; answer(status: number, body: string): void } {
  let next: { status: number; body: string } | undefined;
  const good = () => Response.json({ ...ANSWER, access_token: TOKEN, expires_in: 7200, ticket: 'ticket' });
  const server = createCouponServer({
    database: 'memory://',
    identify: () => null,
    logger: pino({ level: 'silent' }),
    fetch: async (input) => {
      const told = next;
      if (told === undefined || /token/.test(new URL(String(input)).pathname)) return good();
      next = undefined;
      return new Response(told.status === 204 ? null : told.body, { status: told.status });
    },
    baidu: { appKey: 'k'.repeat(32), appSecret: 's'.repeat(32), callbackSecret: 'c'.repeat(32) },
    wechat: { appid: 'wx0000000000000001', secret: 's'.repeat(32), token: 't' },
    beecloud: { appId: 'app', appSecret: 's1', masterSecret: 's2', baseUrl: 'http://127.0.0.1:9' },
  });
  return {
    server,
    answer(status, body) {
      next = { status, body };
    },
  };
}

const group: TargetGroup = {
  name: 'platform-answers',
  async open() {
    const { server, answer } = openServer();
    await server.ready();
    const { baidu, wechat, beecloud } = server;
    if (!baidu || !wechat || !beecloud) throw new Error('The server lacks a platform');
    const call = { method: 'POST', path: '/card/get', json: {}, repeatable: false } as const;
    const calls: [string, () => Promise<object>][] = [
      ['wechat', () => wechat.call(call)],
      ['baidu', () => baidu.call(call)],
      ['beecloud', () => beecloud.call({ ...call, path: '/2/rest/coupon' } as never)],
    ];
    const targets = calls.map(
      ([name, send]): Target => ({
        name: `server/${name} api.call`,
        seeds: [
          JSON.stringify([200, JSON.stringify(ANSWER)]),
          JSON.stringify([200, '{"errcode":40001}']),
          JSON.stringify([502, '<html>']),
        ],
        inputs: fc
          .tuple(
            fc.constantFrom(...STATUSES),
            fc.oneof(damagedJson(ANSWER), hostileJson(['errcode', 'errno']), hostileText),
          )
          .map((told) => JSON.stringify(told)),
        async run(input) {
          const told = readJson(input);
          const [status, body] = Array.isArray(told) ? told : [200, input];
          const fits =
            Number.isInteger(status) && status >= 200 && status <= 599 && ![204, 205, 304].includes(status);
          answer(fits ? status : 200, wellFormed(String(body)));
          try {
            const fields = await send();
            claim(
              typeof fields === 'object' && fields !== null && !Array.isArray(fields),
              'an answer is an object',
            );
            JSON.stringify(fields);
          } catch (error) {
            checkRefusal(error);
            claim(!JSON.stringify([error, String(error)]).includes(TOKEN), 'no error holds the token');
          }
          // An answer that is none counts towards opening the circuit, which a good one closes again.
          await send();
        },
      }),
    );
    return { targets, close: () => server.close() };
  },
};

export default group;
