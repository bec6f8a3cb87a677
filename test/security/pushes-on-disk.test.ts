// What a server keeps on its disk while the database is away: pushes with openids and codes, for nobody but itself.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCouponServer } from '@kaquan/server';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';

const CALLBACK_SECRET = 'on-disk-callback-secret';
const APP_SECRET = 'on-disk-app-secret-'.padEnd(32, '0');
const PUSH = {
  ToUserName: 'kaquan',
  FromUserName: 'openid-of-somebody',
  CreateTime: 1_575_000_000,
  MsgType: 'event',
  Event: 'user_get_coupon',
  CouponId: '8087690061',
  CouponCode: 'CODE-OF-SOMEBODY',
  CouponTakeId: '9007199254740993',
};

/** A server whose database is not there, with one push accepted. */
async function takePush() {
  const home = await mkdtemp(join(tmpdir(), 'kaquan-on-disk-'));
  const spool = join(home, 'pushes');
  const log: string[] = [];
  const server = createCouponServer({
    database: 'postgres://nobody@127.0.0.1:1/none',
    spool,
    identify: () => null,
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    baidu: { appKey: 'on-disk', appSecret: APP_SECRET, callbackSecret: CALLBACK_SECRET },
  });
  onTestFinished(async () => {
    await server.close();
    await rm(home, { recursive: true, force: true });
  });
  const answer = await server.fetch(
    new Request(`http://shop.test/callbacks/baidu/${CALLBACK_SECRET}`, {
      method: 'POST',
      body: JSON.stringify(PUSH),
    }),
  );
  expect([answer.status, await answer.text()]).toEqual([200, 'success']);
  const [name = '', ...others] = await readdir(spool);
  expect(others).toEqual([]);
  return { spool, name, file: join(spool, name), log };
}

describe('A push on the disk', () => {
  it('is readable by the server’s own user alone', async () => {
    const { spool, file } = await takePush();
    const modes = await Promise.all([spool, file].map(async (path) => (await stat(path)).mode & 0o777));
    expect(modes).toEqual([0o700, 0o600]);
  });

  it('tells nobody’s code or openid by its name or to the log, and holds no secret of the server', async () => {
    const { name, file, log } = await takePush();
    const text = await readFile(file, 'utf8');
    expect(text).toContain(PUSH.CouponCode);
    for (const told of [name, log.join('')])
      for (const word of [PUSH.FromUserName, PUSH.CouponCode, PUSH.CouponTakeId])
        expect(told).not.toContain(word);
    for (const secret of [APP_SECRET, CALLBACK_SECRET])
      expect(`${name}${text}${log.join('')}`).not.toContain(secret);
  });
});
