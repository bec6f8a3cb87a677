// Claims about operations that share a statement when many are asked for at once: each is done or not as if it were alone.
import { randomUUID } from 'node:crypto';
import {
  type CouponKey,
  findCoupon,
  findEvent,
  findRedemption,
  finishEvent,
  grantCoupon,
  noteTold,
  recordEvent,
  reserveHeld,
  takeEvents,
  takeUnsettled,
  useReserved,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { at, atOnce, first, freshKey, grantInput, NOW, type OpenTarget } from './target.ts';

const MANY = 24;
/** Every third is another one's, and every fourth is of another time. */
const isAnothers = (n: number) => n % 3 === 0;
const isTooLate = (n: number) => n % 4 === 0;

export function togetherSuite(open: OpenTarget): void {
  const keysOf = (merchant: CouponKey) =>
    Array.from({ length: MANY }, (_, n) => ({ ...merchant, couponId: `c${n}` }));

  /** Coupons of one merchant, claimed at once. */
  async function claimed(): Promise<CouponKey[]> {
    const keys = keysOf(freshKey('baidu'));
    await Promise.all(keys.map((key) => grantCoupon(first(open()), grantInput(key, 'ming'))));
    return keys;
  }

  /** The same, reserved at once; answers the redemptions. */
  async function reserved(keys: readonly CouponKey[]): Promise<string[]> {
    const ids = keys.map(() => randomUUID());
    await Promise.all(
      keys.map((key, n) =>
        reserveHeld(first(open()), {
          key,
          openId: 'ming',
          redemptionId: ids[n] ?? '',
          until: NOW + 300,
          now: NOW,
        }),
      ),
    );
    return ids;
  }

  describe('what is asked for at once', () => {
    it('is claimed once each, however often and by whichever process', async () => {
      const keys = keysOf(freshKey('baidu'));
      const grants = await atOnce(open(), MANY * 3, async ({ db }, turn) => {
        const key = keys[turn % MANY] as CouponKey;
        const input = grantInput(key, 'ming');
        const { row, granted } = await grantCoupon(db, {
          ...input,
          code: key.couponId,
          raw: { n: turn % MANY },
        });
        return { id: row.couponId, granted, code: row.code, raw: row.raw };
      });
      expect(grants.filter(({ granted }) => granted).length).toBe(MANY);
      for (const { id, code, raw } of grants) {
        expect(code).toBe(id);
        expect(raw).toEqual({ n: Number(id.slice(1)) });
      }
    });

    it('is reserved where it may be, and nowhere else', async () => {
      const keys = await claimed();
      const ids = keys.map(() => randomUUID());
      const rows = await Promise.all(
        keys.map((key, n) =>
          reserveHeld(first(open()), {
            key,
            openId: isAnothers(n) ? 'hong' : 'ming',
            redemptionId: ids[n] ?? '',
            until: NOW + 300,
            now: isTooLate(n) ? 5_001 : NOW,
          }),
        ),
      );
      for (const [n, key] of keys.entries()) {
        const may = !isAnothers(n) && !isTooLate(n);
        expect([n, rows[n]?.redemptionId]).toEqual([n, may ? ids[n] : undefined]);
        expect(await findCoupon(first(open()), key)).toMatchObject({ state: may ? 'reserved' : 'held' });
        const redemption = await findRedemption(first(open()), [key], ids[n] ?? '');
        expect([n, redemption?.couponId]).toEqual([n, may ? key.couponId : undefined]);
      }
    });

    it('is used where it may be, once, each with the request that it comes from', async () => {
      const keys = await claimed();
      const ids = await reserved(keys);
      const rows = await atOnce(open(), MANY * 2, ({ db }, turn) => {
        const n = turn % MANY;
        const [key, redemptionId] = [keys[n] as CouponKey, ids[n] ?? ''];
        return useReserved(db, {
          merchant: key,
          redemptionId,
          openId: isAnothers(n) ? 'hong' : 'ming',
          now: isTooLate(n) ? NOW + 300 : NOW + 1,
          origin: { requestId: `request ${n}` },
        });
      });
      for (const [n, key] of keys.entries()) {
        const may = !isAnothers(n) && !isTooLate(n);
        const used = [rows[n], rows[n + MANY]].filter((row) => row !== undefined);
        expect(used.map(({ couponId, state }) => [couponId, state])).toEqual(
          may ? [[key.couponId, 'used']] : [],
        );
        const redemption = await findRedemption(first(open()), [key], ids[n] ?? '');
        expect(redemption).toMatchObject(
          may
            ? { state: 'used', toldAt: null, dueAt: NOW + 1, origin: { requestId: `request ${n}` } }
            : { state: 'reserved', origin: null },
        );
      }
    });

    it('is told once each, with what the platform said, though several say so', async () => {
      const keys = await claimed();
      const [merchant] = keys as [CouponKey];
      const ids = await reserved(keys);
      const using = (n: number) => ({ merchant, redemptionId: ids[n] ?? '', openId: 'ming', now: NOW });
      await Promise.all(keys.map((_, n) => useReserved(first(open()), using(n))));
      const turn = { now: NOW, until: NOW + 30, limit: MANY };
      const turns = await takeUnsettled(first(open()), merchant, turn);
      expect(turns.length).toBe(MANY);
      for (const { couponId, coupon } of turns) expect(coupon).toMatchObject({ couponId, state: 'used' });
      await atOnce(open(), MANY * 2, async ({ db }, n) => {
        const { id, couponId } = turns[n % MANY] as (typeof turns)[number];
        await noteTold(db, {
          key: { ...merchant, couponId },
          redemptionId: id,
          reason: couponId,
          now: NOW + 5,
        });
      });
      for (const id of ids) {
        const redemption = await findRedemption(first(open()), [merchant], id);
        expect(redemption).toMatchObject({
          toldAt: NOW + 5,
          askingUntil: null,
          reason: redemption?.couponId,
        });
      }
      expect(await takeUnsettled(first(open()), merchant, { ...turn, now: NOW + 31 })).toEqual([]);
    });

    it('is stored and finished once each, however often it is delivered', async () => {
      const { platform, appId } = freshKey('baidu');
      const keyOf = (n: number) => ({ platform, appId, dedupeKey: `push ${n}` });
      const recorded = await atOnce(open(), MANY * 2, ({ db }, turn) => {
        const n = turn % MANY;
        return recordEvent(db, { ...keyOf(n), event: 'pay', raw: { n }, now: NOW });
      });
      expect(recorded.filter(({ fresh }) => fresh).length).toBe(MANY);
      const events = await takeEvents(
        first(open()),
        { platform, appId },
        { now: NOW, until: NOW + 120, limit: MANY },
      );
      expect(events.length).toBe(MANY);
      await atOnce(open(), MANY * 2, ({ db }, turn) =>
        finishEvent(db, { ...keyOf(turn % MANY), outcome: `by ${turn}`, now: NOW + turn }),
      );
      for (let n = 0; n < MANY; n += 1) {
        const event = await findEvent(at(open(), 0).db, keyOf(n));
        expect(event).toMatchObject({ deliveries: 2, raw: { n } });
        expect([`by ${n}`, `by ${n + MANY}`]).toContain(event?.outcome);
        expect(event?.outcome).toBe(`by ${(event?.workedAt ?? 0) - NOW}`);
      }
    });
  });
}
