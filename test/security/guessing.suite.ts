// Who tries again and again: many requests are slowed down, and many failures much sooner.
import { randomUUID } from 'node:crypto';
import type { CodeAnswer } from '@kaquan/protocol/api';
import { describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import { ADDRESS_HEADER, CALLBACK_SECRET, LIMITS, type Stage } from './stage.ts';

export function guessing(stage: () => Stage): void {
  /** The codes of the errors of so many tries, in order and each once. */
  async function triesOf(user: User, times: number, path: string, bodyOf: (n: number) => unknown) {
    const told: string[] = [];
    for (let n = 0; n < times; n += 1) {
      const { status, error } = await stage().as(user)('POST', path, bodyOf(n));
      const said = `${status} ${error?.code}`;
      if (told.at(-1) !== said) told.push(said);
    }
    return told;
  }

  describe('Whoever guesses', () => {
    it.each([
      [
        'codes',
        '404 COUPON_UNKNOWN',
        '/redemptions',
        { platform: 'wechat', cardId: 'p', code: '100000000001' },
      ],
      ['launch coupons', '400 COUPON_UNREADABLE', '/baidu/launch-coupon', { coupon: 'QUFBQQ==' }],
      ['redemptions', '404 REDEMPTION_UNKNOWN', `/redemptions/${randomUUID()}/confirm`, {}],
      ['orders', '404 NOT_FOUND', '/beecloud/bills', { orderId: '1.other.x', channel: 'BC_WX_WAP' }],
    ])('%s is answered thirty times, then told to wait', async (_what, failure, path, body) => {
      const { me } = stage().people();
      expect(await triesOf(me, 30, path, () => body)).toEqual([failure]);
      const last = await stage().as(me)('POST', path, body);
      expect([last.status, last.error?.code]).toEqual([429, 'RATE_LIMITED']);
      expect(last.error?.retryAfter).toBeGreaterThan(0);
      expect(last.headers.get('retry-after')).toBe(String(last.error?.retryAfter));
    });

    it('hears nothing of the right guess either, once too many were wrong; everybody else goes on', async () => {
      const { me, stranger } = stage().people();
      const { cardId } = stage();
      const { encryptCode } = await stage().control.wechat.claim(me.wechat, cardId);
      const wrong = (n: number) => ({ cardId, encryptCode: `AAAA${n}` });
      expect((await triesOf(stranger, 40, '/wechat/code', wrong)).at(-1)).toBe('429 RATE_LIMITED');
      const guessed = await stage().as(stranger)('POST', '/wechat/code', { cardId, encryptCode });
      expect(guessed.error?.code).toBe('RATE_LIMITED');
      const own = await stage().as(me)<CodeAnswer>('POST', '/wechat/code', { cardId, encryptCode });
      expect(own.status).toBe(200);
    });
  });

  describe('Whoever guesses the address of Baidu’s pushes, or a signature', () => {
    it('is told to wait, and the true push from that very address is taken all the same', async () => {
      const headers = { [ADDRESS_HEADER]: '203.0.113.50' };
      const push = (secret: string, body: unknown = { Event: 'other' }) =>
        stage().send('POST', `/callbacks/baidu/${secret}`, { body, headers });
      const told = new Set<string>();
      for (let n = 0; n <= LIMITS.forgedPushes; n += 1)
        told.add(`${(await push(`guess-${n}-of-the-secret`)).error?.code}`);
      expect([...told]).toEqual(['NOT_FOUND', 'RATE_LIMITED']);
      expect((await push(CALLBACK_SECRET)).text).toBe('success');
      const elsewhere = await stage().send('POST', '/callbacks/baidu/wrong', { body: {} });
      expect(elsewhere.error?.code).toBe('NOT_FOUND');
    });

    it('counts for the platform whose push it is, signature by signature', async () => {
      const headers = { [ADDRESS_HEADER]: '203.0.113.51' };
      const told: string[] = [];
      for (let n = 0; n <= LIMITS.forgedPushes; n += 1) {
        const query = `signature=${n}&timestamp=1&nonce=1&echostr=1`;
        const { error } = await stage().send('GET', `/callbacks/wechat?${query}`, { headers });
        if (told.at(-1) !== error?.code) told.push(`${error?.code}`);
      }
      expect(told).toEqual(['SIGNATURE_INVALID', 'RATE_LIMITED']);
    });
  });

  describe('Too many requests', () => {
    it('of one caller are refused, and of another are not', async () => {
      const { me, friend } = stage().people();
      const statuses: number[] = [];
      for (let n = 0; n <= LIMITS.caller; n += 1) {
        const { status } = await stage().as(me)('POST', '/wechat/card-ext', {
          cards: [{ cardId: stage().cardId }],
        });
        if (statuses.at(-1) !== status) statuses.push(status);
      }
      expect(statuses).toEqual([200, 429]);
      expect((await stage().as(friend)('GET', '/coupons')).status).toBe(200);
    });

    it('from one address are refused, whoever they say they are; a header that anybody can write names none', async () => {
      const ask = (address: string, forwarded: string) =>
        stage().send('POST', '/wechat/choose-card', {
          body: {},
          headers: { [ADDRESS_HEADER]: address, 'x-forwarded-for': forwarded },
        });
      const statuses: number[] = [];
      for (let n = 0; n <= LIMITS.address; n += 1) {
        const { status } = await ask(`2001:db8:0:7::${n.toString(16)}`, `198.51.100.${n}`);
        if (statuses.at(-1) !== status) statuses.push(status);
      }
      expect(statuses).toEqual([200, 429]);
      expect((await ask('2001:db8:0:8::1', '198.51.100.1')).status).toBe(200);
    });

    it('of pushes are no reason to refuse one: only failures count there', async () => {
      const headers = { [ADDRESS_HEADER]: '203.0.113.52' };
      const statuses = new Set<number>();
      for (let n = 0; n <= LIMITS.address; n += 1) {
        const body = { Event: 'other', CreateTime: String(n) };
        statuses.add(
          (await stage().send('POST', `/callbacks/baidu/${CALLBACK_SECRET}`, { body, headers })).status,
        );
      }
      expect([...statuses]).toEqual([200]);
    });
  });
}
