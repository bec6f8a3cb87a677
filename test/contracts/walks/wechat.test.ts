// The WeChat walk, between the server and the sandbox: claim, open, mark, use; friends who share; answers that get lost.
import { randomUUID } from 'node:crypto';
import type { CardExtAnswer, ChooseCardAnswer, CouponsAnswer, JsConfigAnswer } from '@kaquan/protocol/api';
import { beginUse, migrate, openDatabase, reserveCoupon } from '@kaquan/server/storage';
import { consumeCode } from '@kaquan/server/wechat/card/code/consume';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openStage, type Redeemed, type Seen, type Stage } from './stage.ts';

const CONSUME = { platform: 'wechat', route: '/card/code/consume' } as const;

describe.each(['pglite', 'postgres'] as const)('the WeChat walk on %s', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const lose = (event: string) =>
    stage.control.fault({ platform: 'wechat', route: `push:${event}`, kind: 'lost', count: 4 });
  /** Claims without a page; the push is lost unless a test wants it. */
  async function claim(user: User, { cardId = stage.kinds.shared, pushed = false } = {}) {
    if (!pushed) await lose('user_get_card');
    return stage.control.wechat.claim(user.wechat, cardId);
  }
  const see = (user: User, encryptCode: string, cardId = stage.kinds.shared) =>
    stage.as(user)<Seen>('POST', '/wechat/code', { cardId, encryptCode });
  const held = async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  const reserve = (user: User, code: string, cardId = stage.kinds.shared) =>
    stage.as(user)<Redeemed>('POST', '/redemptions', { platform: 'wechat', cardId, code });
  const confirm = (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`);
  const atWechat = (code: string, cardId = stage.kinds.shared) => getCode(stage.wechat, { cardId, code });
  /** Claimed, seen and reserved. */
  async function reserved(user: User) {
    const { code, encryptCode } = await claim(user);
    await see(user, encryptCode);
    const { body } = await reserve(user, code);
    return { code, encryptCode, id: body.id };
  }
  /** Held up and used at the counter. */
  async function atCounter(user: User, code: string) {
    await stage.control.wechat.show(user.wechat, code);
    await redeemCode(stage.wechat, { code });
  }
  const timesUsed = async (since: number) =>
    (await stage.control.log(since)).filter(
      ({ route, outcome }) => route === CONSUME.route && (outcome === 'ok' || outcome.includes('已生效：ok')),
    ).length;

  it('goes from addCard to used, with what the phone checks and WeChat says at every step', async () => {
    const { me } = stage.people();
    const url = 'http://shop.test/landing?from=qr';
    const config = await stage.as(me)<JsConfigAnswer>('POST', '/wechat/js-config', { url: `${url}#/use` });
    expect(await native('verify-config', { ...config.body, url: `${url}#/use`, landingUrl: url })).toEqual({
      err_msg: 'preVerifyJSAPI:ok',
    });

    const cards = [{ cardId: stage.kinds.shared, outerStr: 'qr' }];
    const { body } = await stage.as(me)<CardExtAnswer>('POST', '/wechat/card-ext', { cards });
    const [entry] = body.cardList;
    const added = await native('add-card', { openid: me.wechat, ...entry });
    expect(added).toMatchObject({ isSuccess: true, encryptCode: expect.any(String) });

    const seen = await see(me, String(added.encryptCode));
    const { coupon } = seen.body;
    expect(coupon).toMatchObject({
      platform: 'wechat',
      templateId: stage.kinds.shared,
      benefit: { kind: 'cash', reduceCost: 5_000 },
      sharedWithFriends: true,
      status: 'available',
      validity: { beginTime: expect.any(Number), endTime: expect.any(Number) },
    });
    const redemption = await reserve(me, coupon.id);
    expect(redemption.body).toMatchObject({ state: 'reserved', coupon: { reservedByCaller: true } });
    expect(await atWechat(coupon.id)).toMatchObject({ markOpenid: me.wechat });
    expect((await confirm(me, redemption.body.id)).body).toMatchObject({
      state: 'used',
      coupon: { status: 'used' },
    });
    expect(await atWechat(coupon.id)).toMatchObject({ userCardStatus: 'CONSUMED' });
    expect((await held(me)).map(({ status }) => status)).toEqual(['used']);
  });

  async function native(route: string, body: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${stage.sandbox.url}/_sandbox/wechat/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  it('signs chooseCard so that the phone shows the cards and not an empty list', async () => {
    const { me } = stage.people();
    const { code } = await claim(me);
    const signed = await stage.as(me)<ChooseCardAnswer>('POST', '/wechat/choose-card', { cardType: 'CASH' });
    const chosen = await native('choose-card', {
      openid: me.wechat,
      appId: stage.appIds.wechat,
      ...signed.body,
    });
    const list = chosen.cardList as { encrypt_code?: string; encryptCode?: string }[];
    expect(list).toHaveLength(1);
    const encryptCode = list[0]?.encrypt_code ?? list[0]?.encryptCode ?? '';
    expect((await see(me, encryptCode)).body.coupon.id).toBe(code);
  });

  it('is one coupon, whether the push comes before, after or never', async () => {
    const { me, friend, stranger } = stage.people();
    const before = await claim(me, { pushed: true });
    await waitUntil(async () => (await held(me)).length === 1, 'the push to be worked on');
    await see(me, before.encryptCode);
    expect(await held(me)).toHaveLength(1);

    await stage.control.fault({ platform: 'wechat', route: 'push:user_get_card', kind: 'slow', delay: 1 });
    const since = await stage.control.lastLogId();
    const after = await claim(friend, { pushed: true });
    await see(friend, after.encryptCode);
    await waitUntil(
      async () =>
        (await stage.control.log(since)).some(
          (one) => one.route === 'push:user_get_card' && one.outcome === 'ok',
        ),
      'the push',
    );
    expect(await held(friend)).toHaveLength(1);

    const never = await claim(stranger);
    await see(stranger, never.encryptCode);
    expect((await held(stranger)).map(({ id }) => id)).toEqual([never.code]);
  });

  it('grants each of several cards that were claimed in the same second (WxJava#858)', async () => {
    const { me } = stage.people();
    for (let n = 0; n < 3; n += 1) await claim(me, { pushed: true });
    await waitUntil(async () => (await held(me)).length === 3, 'three pushes to be worked on');
  });

  it('lets one of two friends use a shared card and tells the other', async () => {
    const { me, friend } = stage.people();
    const { code, encryptCode } = await claim(me);
    await see(me, encryptCode);
    expect((await see(friend, encryptCode)).body.coupon).toMatchObject({ id: code, status: 'available' });
    const attempts = await Promise.all([reserve(me, code), reserve(friend, code)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = attempts.find(({ status }) => status === 409);
    expect(late?.error).toMatchObject({ code: 'COUPON_RESERVED', retryAfter: expect.any(Number) });
    expect(late?.headers.get('retry-after')).toBe(String(late?.error?.retryAfter));
    const [winner, loser] = attempts[0].status === 200 ? [me, friend] : [friend, me];
    const mine = attempts.find(({ status }) => status === 200);
    expect((await confirm(winner, mine?.body.id ?? '')).body.state).toBe('used');
    expect((await reserve(loser, code)).error?.code).toBe('COUPON_USED');
    expect((await held(loser)).map(({ status }) => status)).toEqual(['used']);
  });

  it('goes to the friend when the first lets go, or when five minutes are over', async () => {
    const { me, friend } = stage.people();
    const { code, encryptCode, id } = await reserved(me);
    await see(friend, encryptCode);
    await stage.as(me)('POST', `/redemptions/${id}/cancel`);
    expect((await atWechat(code)).markOpenid).toBeUndefined();
    expect((await reserve(friend, code)).status).toBe(200);
    expect((await reserve(me, code)).error?.code).toBe('COUPON_RESERVED');
    stage.sandbox.clock.advance(301);
    expect((await reserve(me, code)).status).toBe(200);
    expect(await atWechat(code)).toMatchObject({ markOpenid: me.wechat });
  });

  it('is told by WeChat when another user marked it without us', async () => {
    const { me, friend } = stage.people();
    const { code, encryptCode } = await claim(me);
    await see(me, encryptCode);
    await markCode(stage.wechat, { cardId: stage.kinds.shared, code, openid: friend.wechat, isMark: true });
    expect((await reserve(me, code)).error).toMatchObject({
      code: 'COUPON_RESERVED',
      platform: 'wechat',
      platformCode: '40146',
      retryAfter: 300,
    });
    expect((await held(me)).map(({ status }) => status)).toEqual(['available']);
  });

  it('stays with its owner when somebody else gets hold of its link', async () => {
    const { me, friend, stranger } = stage.people();
    const ordinary = await claim(me, { cardId: stage.kinds.ordinary });
    expect(await see(friend, ordinary.encryptCode, stage.kinds.ordinary)).toMatchObject({
      status: 403,
      error: { code: 'COUPON_NOT_YOURS' },
    });
    expect(await held(friend)).toEqual([]);
    const shared = await claim(me);
    await see(stranger, shared.encryptCode);
    expect((await reserve(stranger, shared.code)).error).toMatchObject({ code: 'COUPON_NOT_YOURS' });
    expect((await reserve(friend, shared.code)).error?.code).toBe('COUPON_UNKNOWN');
  });

  it('uses an ordinary card without marking it', async () => {
    const { me } = stage.people();
    const { code, encryptCode } = await claim(me, { cardId: stage.kinds.ordinary });
    await see(me, encryptCode, stage.kinds.ordinary);
    const { body } = await reserve(me, code, stage.kinds.ordinary);
    expect((await confirm(me, body.id)).body.state).toBe('used');
    expect(await atWechat(code, stage.kinds.ordinary)).toMatchObject({ userCardStatus: 'CONSUMED' });
  });

  it('says that a card is used that was used at the counter, with the push and without', async () => {
    const { me } = stage.people();
    const pushed = await claim(me);
    await see(me, pushed.encryptCode);
    await atCounter(me, pushed.code);
    await waitUntil(
      async () => (await held(me)).some(({ id, status }) => id === pushed.code && status === 'used'),
      'the push of the use to be worked on',
    );
    const unpushed = await claim(me);
    await see(me, unpushed.encryptCode);
    await lose('user_consume_card');
    await atCounter(me, unpushed.code);
    expect((await reserve(me, unpushed.code)).error?.code).toBe('COUPON_USED');
    expect((await see(me, unpushed.encryptCode)).body.coupon.status).toBe('used');
  });

  it('says so to a friend who opens the link of a card that is used already', async () => {
    const { me, friend } = stage.people();
    const { code, encryptCode } = await claim(me);
    await atCounter(me, code);
    expect((await see(friend, encryptCode)).error?.code).toBe('COUPON_USED');
  });

  it.each(['timeout-after', 'timeout-before', 'truncated', 'http-500', 'not-json'])(
    'is used exactly once when the answer to consume is lost: %s',
    async (kind) => {
      const { me } = stage.people();
      const { code, id } = await reserved(me);
      const since = await stage.control.lastLogId();
      await stage.control.fault({ ...CONSUME, kind, delay: 0.1 });
      const first = await confirm(me, id);
      expect(first).toMatchObject({ status: 503, error: { code: 'REDEMPTION_PENDING' } });
      await waitUntil(
        async () => (await held(me)).some((one) => one.id === code && one.status === 'used'),
        'the card to be settled',
      );
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    },
  );

  it('goes on when the token ends in the middle', async () => {
    const { me } = stage.people();
    const { id } = await reserved(me);
    await stage.control.fault({ ...CONSUME, kind: 'token-expired' });
    expect((await confirm(me, id)).body.state).toBe('used');
  });

  describe('a crash in `using`', () => {
    /** Stops the server, and leaves the row as a process does that died after writing `using`. */
    async function crash(user: User, code: string) {
      await stage.stop();
      const opened = await openDatabase(stage.database);
      await migrate(opened);
      const now = stage.sandbox.clock.now();
      const key = { platform: 'wechat', appId: stage.appIds.wechat, couponId: code };
      const redemptionId = randomUUID();
      const input = { key, openId: user.wechat, redemptionId, until: now + 300, now };
      const took = await reserveCoupon(opened.db, input);
      if (!took.ok) throw new Error('The coupon was not free');
      await beginUse(opened.db, { key, redemptionId: took.redemptionId, now });
      await opened.close();
      return took.redemptionId;
    }
    const settled = (user: User, code: string) =>
      waitUntil(
        async () => (await held(user)).some((one) => one.id === code && one.status === 'used'),
        'the next process to settle it',
      );

    it('before WeChat was asked: the next process asks', async () => {
      const { me } = stage.people();
      const { code } = await reserved(me);
      const since = await stage.control.lastLogId();
      const id = await crash(me, code);
      await stage.start();
      await settled(me, code);
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    });

    it('after WeChat had said yes: the next process finds out and asks no second time', async () => {
      const { me } = stage.people();
      const { code } = await reserved(me);
      await lose('user_consume_card');
      const since = await stage.control.lastLogId();
      await consumeCode(stage.wechat, { code, openid: me.wechat });
      const id = await crash(me, code);
      await stage.start();
      await settled(me, code);
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    });
  });

  it('knows no code that WeChat cannot decrypt', async () => {
    const { me } = stage.people();
    expect(await see(me, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')).toMatchObject({
      status: 404,
      error: { code: 'COUPON_UNKNOWN' },
    });
    expect((await see(me, 'not base64!')).error?.code).toBe('BAD_REQUEST');
  });

  it('signs no card for another user, and nothing that does not belong to the card', async () => {
    const { me, friend } = stage.people();
    const ext = (card: object) =>
      stage.as(me)<CardExtAnswer>('POST', '/wechat/card-ext', {
        cards: [{ cardId: stage.kinds.bound, ...card }],
      });
    expect((await ext({ openid: friend.wechat })).error?.code).toBe('FORBIDDEN');
    expect((await ext({ code: '123' })).error?.code).toBe('FIELD_INVALID');
    const [entry] = (await ext({})).body.cardList;
    expect(JSON.parse(entry?.cardExt ?? '')).toMatchObject({ openid: me.wechat });
    expect(await native('add-card', { openid: me.wechat, ...entry })).toMatchObject({ isSuccess: true });
    const shared = await stage.as(me)('POST', '/wechat/card-ext', {
      cards: [{ cardId: stage.kinds.shared, openid: me.wechat }],
    });
    expect(shared.error?.code).toBe('FIELD_INVALID');
  });

  it('takes no push that is not signed, and none in the clear where WeChat encrypts', async () => {
    const body = '<xml><Event>user_get_card</Event></xml>';
    const post = (query: string) =>
      fetch(`${stage.callbackUrl.wechat}?${query}`, { method: 'POST', body }).then(({ status }) => status);
    expect(await post('timestamp=1&nonce=2&signature=3')).toBe(401);
    const sealed = await fetch(`${stage.callbackUrl.wechat}?timestamp=1&nonce=2&msg_signature=3`, {
      method: 'POST',
      body: '<xml><Encrypt>AAAA</Encrypt></xml>',
    });
    expect(sealed.status).toBe(401);
  });
});
