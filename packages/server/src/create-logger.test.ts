// The log: whatever is handed to it, secrets do not come out; every line names the request it belongs to.
import pino, { type LoggerOptions } from 'pino';
import { describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.ts';
import { runAs } from './telemetry/activity.ts';
import type { Log } from './telemetry/log.ts';

/** What a host app's logger writes, with whatever it does to lines itself. */
function written(
  write: (logger: Log) => void,
  { secrets = [], ...host }: LoggerOptions & { secrets?: string[] } = {},
) {
  const lines: string[] = [];
  const given = pino({ level: 'info', ...host }, { write: (line: string) => void lines.push(line) });
  write(createLogger(given, secrets));
  return lines.join('');
}
const logged = (facts: object, message = 'x') => written((logger) => logger.error(facts, message));

/** An error of a driver: it has the values in its message, in its detail and in its cause. */
function driverError(): Error {
  const refused = Object.assign(
    new Error('duplicate key value violates unique constraint "coupons_pkey"\nS-VALUE'),
    { code: '23505', detail: 'Key (code)=(S-VALUE) already exists.', constraint: 'coupons_pkey' },
  );
  return new Error('Failed query: insert into coupons values ($1)\nparams: S-VALUE,\n    at S-VALUE:1:1', {
    cause: refused,
  });
}

class Holder {
  readonly value = 'S-VALUE';
  toJSON() {
    return { value: this.value };
  }
}

describe('the log', () => {
  it.each<[string, object]>([
    [
      'by its name',
      { appSecret: 'S-VALUE', ticket: 'S-VALUE', Cookie: 'S-VALUE', 'x-auth-token': 'S-VALUE' },
    ],
    ['of a rotation', { wechat: { previousSecrets: ['S-VALUE'], previousEncodingAesKeys: ['S-VALUE'] } }],
    ['deep down', { a: { b: { c: { access_token: 'S-VALUE' } } } }],
    ['deeper than anybody looks', { a: { b: { c: { d: { e: { f: { g: 'S-VALUE' } } } } } } }],
    ['in a list', { calls: [{ query: { session_key: 'S-VALUE' } }] }],
    ['in a list of lists', { calls: [[[{ secret: 'S-VALUE' }]]] }],
    [
      "a coupon's code",
      { code: 'S-VALUE', couponCode: 'S-VALUE', coupon: 'S-VALUE', encrypt_code: 'S-VALUE' },
    ],
    ['who somebody is', { openid: 'S-VALUE', openId: 'S-VALUE', unionid: 'S-VALUE', user_id: 'S-VALUE' }],
    ['behind a toJSON', { holder: new Holder(), odd: { toJSON: () => 'S-VALUE' } }],
    ['behind a getter', Object.defineProperty({}, 'x', { enumerable: true, get: () => 'S-VALUE' })],
    [
      'in a map, a set or bytes',
      { m: new Map([['a', 'S-VALUE']]), s: new Set(['S-VALUE']), b: Buffer.from('S-VALUE') },
    ],
    ['in headers and requests', { h: new Headers({ a: 'S-VALUE' }), r: new Request('http://x/?a=S-VALUE') }],
    ["in an address's query", { url: 'https://api.test/card/get?access_token=S-VALUE&x=1' }],
    ['in a relative address', { url: '/card/get?access_token=S-VALUE' }],
    [
      "in a callback's path",
      { path: '/api/callbacks/baidu/S-VALUE', url: 'http://x/callbacks/baidu/S-VALUE?a=1' },
    ],
    ["as an address's password", { at: 'postgres://kaquan:S-VALUE@db/x', or: 'redis://u:p@S-VALUE@h/0' }],
    [
      'in a header, a form or JSON',
      { a: 'Bearer S-VALUE', b: 'secret=S-VALUE&x', c: '{"app_secret": "S-VALUE"}' },
    ],
    ['in an error', { err: driverError() }],
    ['in an error under another name', { reason: driverError(), list: [driverError()] }],
    ['in the errors of one', { err: new AggregateError([driverError()], 'all failed') }],
    [
      "in the chain of an error's causes",
      { err: new Error('a', { cause: new Error('b', { cause: 'S-VALUE' }) }) },
    ],
    ['in a field of an error', { err: Object.assign(new Error('a'), { config: { headers: 'S-VALUE' } }) }],
    [
      'as the name of an error',
      { err: Object.assign(new Error('a'), { name: 'is S-VALUE', code: 'is S-VALUE' }) },
    ],
    [
      'in what PostgreSQL could not read',
      { err: new Error('invalid input syntax for type uuid: "S-VALUE"') },
    ],
    [
      'in what fetch says',
      { err: new TypeError('Failed to parse URL from http://x/y?access_token=S-VALUE') },
    ],
  ])('has no secret: %s', (_where, facts) => {
    expect(logged(facts)).not.toContain('S-VALUE');
  });

  it('has no secret in its words', () => {
    expect(logged({}, 'GET http://x/y?access_token=S-VALUE failed')).toContain('GET http://x/y?… failed');
    expect(logged({}, `opened ${'4f'.repeat(40)}`)).toContain('"opened …"');
  });

  it('has nothing of what is configured as secret, in any of its forms', () => {
    const secret = 'a+secret/value=';
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    const lines = written((logger) => logger.error({ said: forms.join(' and ') }, forms.join()), {
      secrets: [secret],
    });
    for (const form of forms) expect(lines).not.toContain(form);
    expect(lines).toContain('… and … and …');
  });

  it('says what an operator needs', () => {
    const facts = {
      platform: 'wechat',
      platformCode: '40001',
      code: 'PLATFORM_BUSY',
      causeCode: 'ECONNRESET',
      ms: 12,
    };
    expect(JSON.parse(logged({ ...facts, at: new Date(0), n: 1n, kept: 'yes' }))).toMatchObject({
      ...facts,
      at: '1970-01-01T00:00:00.000Z',
      n: '1',
      kept: 'yes',
      msg: 'x',
    });
  });

  it('says what an error is, where it was thrown, and the kind of what caused it', () => {
    expect(JSON.parse(logged({ err: driverError() })).err).toEqual({
      type: 'Error',
      message: 'Failed query: insert into coupons values ($1)',
      causes: [{ type: 'Error', code: '23505' }],
      stack: expect.stringMatching(/^at driverError \(.*create-logger\.test\.ts:\d+:\d+\)/),
    });
    const sql = Object.assign(new Error('no'), { code: '23505', constraint: 'coupons_pkey' });
    expect(JSON.parse(logged({ err: sql })).err).toMatchObject({ code: '23505', constraint: 'coupons_pkey' });
  });

  it('does not end at a circle or a proxy', () => {
    const circle: Record<string, unknown> = { name: 'a' };
    circle.itself = circle;
    expect(logged(circle)).toContain('[deeper]');
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(logged({ hostile })).toContain('[Proxy]');
  });

  it("gives nothing secret to the host app's own serializers, mixin and hooks", () => {
    const seen: unknown[] = [];
    const look = (value: unknown) => {
      seen.push(value);
      return value;
    };
    written((logger) => logger.error({ err: driverError(), body: { secret: 'S-VALUE' } }, 'secret=S-VALUE'), {
      serializers: { err: look, body: look },
      formatters: { log: (line) => look(line) as Record<string, unknown> },
      mixin: (line) => ({ mixed: look(line) !== undefined }),
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(JSON.stringify(seen)).not.toContain('S-VALUE');
  });

  it('names the request and the job in every line of theirs', async () => {
    const activity = { requestId: 'r-1', route: '/redemptions', job: 'settle', jobId: 'j-1' };
    const lines: unknown[] = [];
    await runAs(activity, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      lines.push(JSON.parse(logged({ kept: 'yes' })));
    });
    expect(lines).toMatchObject([{ ...activity, kept: 'yes' }]);
    expect(logged({})).not.toContain('requestId');
  });
});
