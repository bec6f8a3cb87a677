// One page goes, the next one comes for the same coupon: what the first lets go of must not be what the second has.
import type { CouponClient } from '@kaquan/client';
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { expect, it, vi } from 'vitest';
import { createRedemptionSession } from './redemption-session.ts';

const REQUEST = { platform: 'wechat', cardId: 'pA', code: '110201201245' } as const;
const RESERVED = { id: 'r1', state: 'reserved', coupon: {}, now: 1000, reservedUntil: 1300 };

/** A server in the order of arrival: each answer comes when the test says so. */
function setup() {
  const arrived: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (name: string) =>
    new Promise<RedemptionAnswer>((resolve) => {
      arrived.push(name);
      answers.push(() => resolve(RESERVED as RedemptionAnswer));
    });
  const client = { reserve: () => ask('reserve'), cancel: () => ask('cancel') } as unknown as CouponClient;
  const answerLast = () => answers.at(-1)?.();
  const page = () => createRedemptionSession(client);
  /** Both pages' requests so far. */
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    arrived,
    answerLast,
    page,
    settled,
    /** A page that has the coupon. */
    reservedPage: async () => {
      const reserved = page();
      void reserved.reserve(REQUEST);
      await settled();
      answerLast();
      await vi.waitFor(() => expect(reserved.getSnapshot().status).toBe('reserved'));
      return reserved;
    },
    /** The second reservation is asked for only once the cancel is answered. */
    expectReserveAfterCancel: async () => {
      await settled();
      expect(arrived).toEqual(['reserve', 'cancel']);
      answerLast();
      await settled();
      expect(arrived).toEqual(['reserve', 'cancel', 'reserve']);
    },
  };
}

it('waits with the second reservation until the first is let go (lost with REDEMPTION_OVER otherwise)', async () => {
  const { expectReserveAfterCancel, page, reservedPage, settled } = setup();
  const first = await reservedPage();
  first.leave();
  const second = page();
  void second.reserve(REQUEST);
  await settled();
  expect(second.getSnapshot().status).toBe('reserving');
  await expectReserveAfterCancel();
  second.leave();
});

it('waits for a first reservation that was not even answered, too', async () => {
  const { answerLast, expectReserveAfterCancel, page, settled } = setup();
  const first = page();
  void first.reserve(REQUEST);
  await settled();
  first.leave();
  const second = page();
  void second.reserve(REQUEST);
  answerLast();
  await expectReserveAfterCancel();
  second.leave();
});

it('waits when the person has let go by hand just before', async () => {
  const { expectReserveAfterCancel, page, reservedPage } = setup();
  const first = await reservedPage();
  void first.cancel();
  first.leave();
  const second = page();
  void second.reserve(REQUEST);
  await expectReserveAfterCancel();
  second.leave();
});

it('waits on the same page, too, for what the person let go of a moment ago', async () => {
  const { expectReserveAfterCancel, reservedPage } = setup();
  const session = await reservedPage();
  void session.cancel();
  expect(session.getSnapshot().status).toBe('cancelled');
  void session.reserve(REQUEST);
  await expectReserveAfterCancel();
  session.leave();
});
