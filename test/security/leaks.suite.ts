// What the server says of itself: to pages, to the log, about its failures. Runs last, and looks at all that was said.
import { describe, expect, it } from 'vitest';
import { createSearch } from '../harness/canary/create-search.ts';
import type { Stage } from './stage.ts';

export function leaks(stage: () => Stage): void {
  const FAILURES = ['http-403', 'http-500', 'not-json', 'truncated', 'reset', 'token-expired', 'quota'];

  describe('A failure', () => {
    it('of a platform names no token, no secret and no address, in the answer or in the log', async () => {
      const { cardId } = stage();
      for (const kind of FAILURES) {
        const { me } = stage().people();
        const { encryptCode } = await stage().control.wechat.claim(me.wechat, cardId);
        await stage().control.fault({
          platform: 'wechat',
          route: '/card/code/decrypt',
          kind,
          count: 3,
          delay: 0,
        });
        const answer = await stage().as(me)('POST', '/wechat/code', { cardId, encryptCode });
        await stage().control.noFaults();
        expect(answer.text).not.toMatch(/access_token|127\.0\.0\.1|node_modules|\.ts:/);
        expect(answer.text).not.toContain(encryptCode);
      }
    });

    it('of our own tells a page an id to ask for, and nothing of what failed', async () => {
      const answer = await stage().send('GET', '/coupons', {
        headers: { cookie: 'session=%%%not-a-session' },
      });
      expect([answer.status, answer.error?.code]).toEqual([500, 'INTERNAL']);
      expect(answer.error?.message).not.toMatch(/JSON|Unexpected|SyntaxError|stage/);
      expect(stage().log()).toContain(answer.error?.requestId);
    });

    it('of a field names the field and never its value', async () => {
      const { me } = stage().people();
      const value = 'a value that is nobody’s business';
      for (const [path, body] of [
        ['/wechat/code', { cardId: value, encryptCode: value }],
        ['/redemptions', { platform: 'beecloud', couponId: value }],
        ['/beecloud/bills', { orderId: value, channel: value }],
      ] as const) {
        const answer = await stage().as(me)('POST', path, body);
        expect(answer.status).toBe(400);
        expect(answer.text).not.toContain(value);
      }
    });
  });

  describe('All that was said', () => {
    it('holds none of the secrets that the server has or was given: in answers, their headers and the log', () => {
      const { secrets, said } = stage();
      expect(new Set(secrets.map(({ kind }) => kind)).size).toBeGreaterThan(6);
      expect(said.length).toBeGreaterThan(100);
      const search = createSearch(secrets);
      expect(said.flatMap((text) => search(text))).toEqual([]);
      expect(search(stage().log())).toEqual([]);
    });

    it('tells the log of nobody’s code: neither the plain one nor the encrypted', () => {
      const { codes } = stage();
      expect(codes.length).toBeGreaterThan(10);
      expect(createSearch(codes)(stage().log())).toEqual([]);
    });
  });
}
