// A page of another origin: it acts for nobody, whatever cookie the browser adds, and shows nothing of ours as its own.
import type { CodeAnswer, RedemptionAnswer } from '@kaquan/protocol/api';
import { describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import { type Stage, sessionOf } from './stage.ts';

const FOREIGN = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' };

export function foreignPages(stage: () => Stage): void {
  /** The user's browser: it adds the shop's cookie to whatever a page has it send. */
  const browser =
    (user: User) =>
    <T = Record<string, unknown>>(path: string, headers: Record<string, string>, body?: unknown) =>
      stage().send<T>('POST', path, { body, headers: { cookie: `session=${sessionOf(user)}`, ...headers } });

  async function reserved(user: User) {
    const { cardId } = stage();
    const { code, encryptCode } = await stage().control.wechat.claim(user.wechat, cardId);
    await stage().as(user)<CodeAnswer>('POST', '/wechat/code', { cardId, encryptCode });
    const { body } = await stage().as(user)<RedemptionAnswer>('POST', '/redemptions', {
      platform: 'wechat',
      cardId,
      code,
    });
    return { id: body.id, code };
  }
  const stateOf = async (user: User, code: string) => {
    const { body } = await stage().as(user)<{ coupons: { id: string; status: string }[] }>('GET', '/coupons');
    return body.coupons.find(({ id }) => id === code)?.status;
  };

  describe('A page of another site', () => {
    it('uses nobody’s coupon: not by a form, not by fetch with text, not without a body', async () => {
      const { me } = stage().people();
      const { id, code } = await reserved(me);
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const text = { 'content-type': 'text/plain' };
      const from = browser(me);
      const tries = [
        await from(`/redemptions/${id}/confirm`, { ...FOREIGN, ...form }, 'a=b'),
        await from(`/redemptions/${id}/confirm`, { ...FOREIGN, ...text }, '{}'),
        await from(`/redemptions/${id}/confirm`, FOREIGN),
        await from(`/redemptions/${id}/confirm`, { origin: 'null' }),
        await from(`/redemptions/${id}/confirm`, { 'sec-fetch-site': 'same-site' }),
        await from(`/redemptions/${id}/cancel`, FOREIGN),
      ];
      expect(tries.map(({ status, error }) => [status, error?.code])).toEqual(
        Array(6).fill([403, 'FORBIDDEN']),
      );
      expect(await stateOf(me, code)).toBe('reserved');
    });

    it.each([
      ['/redemptions', { platform: 'wechat', cardId: 'p', code: '1' }],
      ['/redemptions/00000000-0000-4000-8000-000000000000/confirm', {}],
      ['/redemptions/00000000-0000-4000-8000-000000000000/cancel', {}],
      ['/baidu/launch-coupon', { coupon: 'AAAA' }],
      ['/wechat/code', { cardId: 'p', encryptCode: 'AAAA' }],
      ['/wechat/js-config', { url: 'https://evil.test/' }],
      ['/wechat/card-ext', { cards: [{ cardId: 'p' }] }],
      ['/wechat/choose-card', {}],
      ['/beecloud/bills', { orderId: '1', channel: 'BC_WX_WAP' }],
    ])('reaches no route that changes or signs something: POST %s', async (path, body) => {
      const { me } = stage().people();
      const answer = await browser(me)(path, FOREIGN, body);
      expect([answer.status, answer.error?.code]).toEqual([403, 'FORBIDDEN']);
      const older = await browser(me)(path, { origin: FOREIGN.origin }, body);
      expect([older.status, older.error?.code]).toEqual([403, 'FORBIDDEN']);
    });

    it('does not lock its visitor out by having the browser fail again and again', async () => {
      const { me } = stage().people();
      const path = '/redemptions/00000000-0000-4000-8000-000000000000/confirm';
      for (let tries = 0; tries < 40; tries += 1) await browser(me)(path, FOREIGN, {});
      expect((await stage().as(me)('POST', path, {})).error?.code).toBe('REDEMPTION_UNKNOWN');
    });

    it('is allowed by no answer to read one: there is no header that shares them', async () => {
      const { me } = stage().people();
      const preflight = await stage().send('OPTIONS', '/redemptions', {
        headers: { ...FOREIGN, 'access-control-request-method': 'POST' },
      });
      const read = await stage().send('GET', '/coupons', {
        headers: { ...FOREIGN, cookie: `session=${sessionOf(me)}` },
      });
      for (const { headers } of [preflight, read])
        expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    });
  });

  describe('Whoever may call', () => {
    it('uses a coupon from a page of this origin, with the cookie', async () => {
      const { me } = stage().people();
      const { id } = await reserved(me);
      const own = { origin: stage().origin, 'sec-fetch-site': 'same-origin' };
      const answer = await browser(me)<RedemptionAnswer>(`/redemptions/${id}/confirm`, own, {});
      expect([answer.status, answer.body.state]).toEqual([200, 'used']);
    });

    it('uses a coupon from a mini-program, which sends neither an origin nor a cookie, with or without a body', async () => {
      const { me } = stage().people();
      const [first, second] = [await reserved(me), await reserved(me)];
      const confirm = (id: string, body?: unknown) =>
        stage().as(me)<RedemptionAnswer>('POST', `/redemptions/${id}/confirm`, body);
      expect((await confirm(first.id)).body.state).toBe('used');
      expect((await confirm(second.id, {})).body.state).toBe('used');
    });
  });

  describe('The type of a body', () => {
    it.each([
      ['text/plain', '{"coupon":"AAAA"}'],
      ['application/x-www-form-urlencoded', 'coupon=AAAA'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="coupon"\r\n\r\nA\r\n--x--',
      ],
      ['application/xml', '<coupon>AAAA</coupon>'],
      ['application/json-patch+json', '[]'],
      ['text/html, application/json', '{"coupon":"AAAA"}'],
    ])('is JSON, and nothing is read as such that says to be %s', async (type, body) => {
      const { me } = stage().people();
      const answer = await browser(me)('/baidu/launch-coupon', { 'content-type': type }, body);
      expect([answer.status, answer.error?.code]).toEqual([400, 'BAD_REQUEST']);
    });

    it('must be told: what a beacon sends without one is not read', async () => {
      const { me } = stage().people();
      const bytes = new TextEncoder().encode('{"coupon":"AAAA"}');
      const answer = await browser(me)('/baidu/launch-coupon', {}, bytes);
      expect([answer.status, answer.error?.code]).toEqual([400, 'BAD_REQUEST']);
    });
  });

  describe('An answer', () => {
    it('is never a page, is kept by nobody, and is not taken for anything else', async () => {
      const { me } = stage().people();
      const html = '<script>alert(1)</script>';
      const answers = [
        await stage().as(me)('GET', '/coupons'),
        await stage().as(me)('POST', '/wechat/code', { cardId: html, encryptCode: html }),
        await stage().as(me)('GET', `/${encodeURIComponent(html)}`),
        await stage().send('GET', `/callbacks/wechat?echostr=${encodeURIComponent(html)}`),
        await stage().send('GET', '/healthz'),
        await stage().send('GET', '/readyz'),
      ];
      for (const { headers, text } of answers) {
        expect(headers.get('content-type')).toMatch(/^application\/json|^text\/plain/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('cache-control')).toBe('no-store');
        expect(text).not.toContain('<script>');
      }
    });
  });
}
