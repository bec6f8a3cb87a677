// Whoever is on the line: requests that mean one thing to a proxy and another to us, or more than they should.
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import { CALLBACK_SECRET, type Stage, sessionOf } from './stage.ts';

export function hostileRequests(stage: () => Stage): void {
  /** Bytes as they are, and all that comes back until the line is closed. */
  function raw(bytes: string): Promise<string> {
    const { hostname, port } = new URL(stage().origin);
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.setEncoding('utf8');
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  }
  const request = (lines: string[], body = '') =>
    [...lines, 'host: shop.test', 'connection: close', '', body].join('\r\n');

  const jsonFrom = (user: User) => ({
    'content-type': 'application/json',
    authorization: `Bearer ${sessionOf(user)}`,
  });

  describe('Header and response splitting', () => {
    it.each([
      'a%0d%0aset-cookie:%20session=evil',
      'a%E5%98%8D%E5%98%8Aset-cookie:%20session=evil',
      'a b',
      'a\tb',
      'x'.repeat(65),
      '<script>',
    ])('puts no request id of another’s making into an answer: %j', async (id) => {
      const answer = await raw(request(['GET /healthz HTTP/1.1', `x-request-id: ${id}`]));
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).not.toContain(id);
      expect(answer.toLowerCase()).not.toContain('set-cookie');
    });

    it('puts nothing of an address into a header', async () => {
      const path = '/callbacks/wechat?echostr=a%0d%0aset-cookie:%20x=1&signature=%0d%0ax-evil:1';
      const answer = await raw(request([`GET ${path} HTTP/1.1`]));
      expect(answer).toMatch(/^HTTP\/1\.1 401 /);
      expect(answer.toLowerCase()).not.toMatch(/set-cookie|x-evil/);
    });

    it('hears one request where two are hidden in one, or refuses it', async () => {
      const hidden = 'GET /readyz HTTP/1.1\r\nhost: shop.test\r\n\r\n';
      const lines = ['POST /redemptions HTTP/1.1', 'content-length: 5', 'transfer-encoding: chunked'];
      const answer = await raw(request(lines, `0\r\n\r\n${hidden}`));
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    });
  });

  describe('A prototype', () => {
    const POISON =
      '"__proto__":{"openId":"polluted","polluted":"yes","isAdmin":true},"constructor":{"prototype":{"polluted":"yes"}}';

    it.each([
      '/redemptions',
      '/baidu/launch-coupon',
      '/wechat/code',
      '/wechat/card-ext',
      '/beecloud/bills',
      `/callbacks/baidu/${CALLBACK_SECRET}`,
      '/callbacks/wechat',
      '/callbacks/beecloud',
    ])('is nothing that a body can write, nor does what it says there count: POST %s', async (path) => {
      const { me } = stage().people();
      const fields =
        '"platform":"wechat","Event":"user_get_coupon","transaction_type":"PAY","transaction_id":"1"';
      for (const body of [`{${POISON}}`, `{${fields},${POISON}}`, `[{${POISON}}]`]) {
        const { status, text } = await stage().send('POST', path, { body, headers: jsonFrom(me) });
        expect(status).toBeLessThan(500);
        expect(text).not.toContain('polluted');
      }
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
      expect(Object.prototype).not.toHaveProperty('openId');
      expect(Object.prototype).not.toHaveProperty('isAdmin');
    });
  });

  describe('A parameter given twice', () => {
    it('never makes a signature hold: the first counts, wherever the right one stands', async () => {
      const query =
        'signature=wrong&signature=also-wrong&timestamp=1&timestamp=2&nonce=a&nonce=b&echostr=yes&echostr=no';
      const answer = await stage().send('GET', `/callbacks/wechat?${query}`);
      expect([answer.status, answer.error?.code]).toEqual([401, 'SIGNATURE_INVALID']);
    });

    it('in a body is one: the last, for the check and for the use alike', async () => {
      const { me } = stage().people();
      const body = `{"platform":"baidu","platform":"wechat","cardId":"p","cardId":"q","code":"1"}`;
      const answer = await stage().send('POST', '/redemptions', { body, headers: jsonFrom(me) });
      expect(answer.error).toMatchObject({ code: 'COUPON_UNKNOWN', platform: 'wechat' });
    });
  });

  describe('A body that is too large', () => {
    it.each([
      ['/redemptions', 64 * 1024],
      ['/baidu/launch-coupon', 64 * 1024],
      ['/callbacks/wechat', 256 * 1024],
      [`/callbacks/baidu/${CALLBACK_SECRET}`, 256 * 1024],
      ['/callbacks/beecloud', 256 * 1024],
    ])('is not read: POST %s beyond %i bytes, whether it says its length or not', async (path, limit) => {
      const json = [`POST ${path} HTTP/1.1`, 'content-type: application/json'];
      const said = await raw(request([...json, `content-length: ${limit + 1}`], ' '));
      expect(said).toMatch(/^HTTP\/1\.1 413 .*BODY_TOO_LARGE/s);
      const chunk = ' '.repeat(32 * 1024);
      const chunks = Array.from({ length: limit / chunk.length + 1 }, () => `8000\r\n${chunk}\r\n`).join('');
      const lines = [...json, 'transfer-encoding: chunked'];
      expect(await raw(request(lines, `${chunks}0\r\n\r\n`))).toMatch(/^HTTP\/1\.1 413 /);
    });
  });
}
