// A WeChat card between reserving and using, on the server and the sandbox: renewed, refused, marked too short, given.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openStage, type Redeemed, type Seen, type Stage } from './stage.ts';

const CONSUME = { platform: 'wechat', route: '/card/code/consume' } as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage('pglite');
}, 120_000);
afterAll(() => stage?.close());
afterEach(() => stage.control.noFaults());

async function sandbox<T>(method: string, route: string, body: object): Promise<T> {
  const response = await fetch(`${stage.sandbox.url}/_sandbox${route}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
/** Claims and opens a card; answers its code, and how to open and reserve it. */
async function claimed(user: User, cardId: string) {
  const { code, encryptCode } = await stage.control.wechat.claim(user.wechat, cardId);
  const see = (who: User) => stage.as(who)<Seen>('POST', '/wechat/code', { cardId, encryptCode });
  await see(user);
  return {
    code,
    see,
    reserve: (who: User) =>
      stage.as(who)<Redeemed>('POST', '/redemptions', { platform: 'wechat', cardId, code }),
    atWechat: () => getCode(stage.wechat, { cardId, code }),
  };
}
const confirm = (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`);
const held = async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;

describe('a mark', () => {
  it('lasts beyond five minutes while the page renews it, and then ends by itself', async () => {
    const { me, friend } = stage.people();
    const card = await claimed(me, stage.kinds.shared);
    await card.see(friend);
    const { body } = await card.reserve(me);
    for (let turn = 0; turn < 2; turn += 1) {
      stage.sandbox.clock.advance(240);
      expect((await card.reserve(me)).body).toMatchObject({ id: body.id, state: 'reserved' });
    }
    expect((await card.atWechat()).markOpenid).toBe(me.wechat);
    expect((await card.reserve(friend)).error?.code).toBe('COUPON_RESERVED');
    stage.sandbox.clock.advance(301);
    expect((await card.reserve(friend)).body.state).toBe('reserved');
    expect((await card.atWechat()).markOpenid).toBe(friend.wechat);
  });

  it('is gone when WeChat refuses the use, so that a friend need not wait', async () => {
    const { me, friend } = stage.people();
    const card = await claimed(me, stage.kinds.shared);
    await card.see(friend);
    const { body } = await card.reserve(me);
    await stage.control.fault({ ...CONSUME, kind: 'answer', answer: { errcode: 47001, errmsg: 'x' } });
    expect((await confirm(me, body.id)).error).toMatchObject({
      code: 'PLATFORM_REFUSED',
      platformCode: '47001',
    });
    expect((await card.atWechat()).markOpenid).toBeUndefined();
    expect((await card.reserve(friend)).status).toBe(200);
  });

  it('that ends sooner than five minutes is made anew when the card is used', async () => {
    const { me } = stage.people();
    await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 60 } });
    try {
      const card = await claimed(me, stage.kinds.shared);
      const { body } = await card.reserve(me);
      stage.sandbox.clock.advance(90);
      expect((await card.atWechat()).markOpenid).toBeUndefined();
      expect((await confirm(me, body.id)).body.state).toBe('used');
      expect((await card.atWechat()).userCardStatus).toBe('CONSUMED');
    } finally {
      await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 300 } });
    }
  });
});

describe('a gift', () => {
  it('cannot be used while it is under way, and can again when it comes back', async () => {
    const { me, friend } = stage.people();
    const card = await claimed(me, stage.kinds.ordinary);
    await sandbox('POST', '/wechat/gifts', {
      openid: me.wechat,
      code: card.code,
      friendOpenid: friend.wechat,
    });
    expect((await card.see(me)).body).toMatchObject({ userCardStatus: 'GIFTING' });
    expect((await card.reserve(me)).error).toMatchObject({ code: 'COUPON_GIFTING' });
    await sandbox('POST', '/wechat/gifts/return', { code: card.code });
    const { body } = await card.reserve(me);
    expect((await confirm(me, body.id)).body.state).toBe('used');
  });

  it('that begins after the card was reserved is told when it is to be used', async () => {
    const { me } = stage.people();
    const card = await claimed(me, stage.kinds.ordinary);
    const { body } = await card.reserve(me);
    await sandbox('POST', '/wechat/gifts', { openid: me.wechat, code: card.code });
    expect((await confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_GIFTING' });
    expect((await held(me)).map(({ state }) => state)).toEqual(['held']);
  });

  it('that is taken is the friend’s under its new code, and the giver’s no more', async () => {
    const { me, friend } = stage.people();
    const card = await claimed(me, stage.kinds.ordinary);
    await sandbox('POST', '/wechat/gifts', { openid: me.wechat, code: card.code });
    const taken = await sandbox<{ code: string }>('POST', '/wechat/gifts/accept', {
      openid: friend.wechat,
      code: card.code,
    });
    expect((await card.reserve(me)).error?.code).toBe('COUPON_VOID');
    await waitUntil(
      async () => (await held(friend)).some(({ id, status }) => id === taken.code && status === 'available'),
      'the push of the gift to be worked on',
    );
    expect((await held(me)).map(({ status }) => status)).toEqual(['void']);
  });
});
