// The WeChat walk, between the server and the sandbox: claim, open, mark, use; what is signed, and what is not taken.
import type { CardExtAnswer, ChooseCardAnswer, JsConfigAnswer } from '@kaquan/protocol/api';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { useWechatStage } from './wechat-stage.ts';

describe.each(['pglite', 'postgres'] as const)('the WeChat walk on %s', (database) => {
  const walk = useWechatStage(database);
  const { claim, see, held, reserve, confirm, atWechat, native } = walk;

  it('goes from addCard to used, with what the phone checks and WeChat says at every step', async () => {
    const { me } = walk.stage.people();
    const url = 'http://shop.test/landing?from=qr';
    const config = await walk.stage.as(me)<JsConfigAnswer>('POST', '/wechat/js-config', {
      url: `${url}#/use`,
    });
    expect(await native('verify-config', { ...config.body, url: `${url}#/use`, landingUrl: url })).toEqual({
      err_msg: 'preVerifyJSAPI:ok',
    });

    const cards = [{ cardId: walk.stage.kinds.shared, outerStr: 'qr' }];
    const { body } = await walk.stage.as(me)<CardExtAnswer>('POST', '/wechat/card-ext', { cards });
    const [entry] = body.cardList;
    const added = await native('add-card', { openid: me.wechat, ...entry });
    expect(added).toMatchObject({ isSuccess: true, encryptCode: expect.any(String) });

    const seen = await see(me, String(added.encryptCode));
    const { coupon } = seen.body;
    expect(coupon).toMatchObject({
      platform: 'wechat',
      templateId: walk.stage.kinds.shared,
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

  it('signs chooseCard so that the phone shows the cards and not an empty list', async () => {
    const { me } = walk.stage.people();
    const { code } = await claim(me);
    const signed = await walk.stage.as(me)<ChooseCardAnswer>('POST', '/wechat/choose-card', {
      cardType: 'CASH',
    });
    const chosen = await native('choose-card', {
      openid: me.wechat,
      appId: walk.stage.appIds.wechat,
      ...signed.body,
    });
    const list = chosen.cardList as { encrypt_code?: string; encryptCode?: string }[];
    expect(list).toHaveLength(1);
    const encryptCode = list[0]?.encrypt_code ?? list[0]?.encryptCode ?? '';
    expect((await see(me, encryptCode)).body.coupon.id).toBe(code);
  });

  it('is one coupon, whether the push comes before, after or never', async () => {
    const { me, friend, stranger } = walk.stage.people();
    const before = await claim(me, { pushed: true });
    await waitUntil(async () => (await held(me)).length === 1, 'the push to be worked on');
    await see(me, before.encryptCode);
    expect(await held(me)).toHaveLength(1);

    await walk.stage.control.fault({
      platform: 'wechat',
      route: 'push:user_get_card',
      kind: 'slow',
      delay: 1,
    });
    const since = await walk.stage.control.lastLogId();
    const after = await claim(friend, { pushed: true });
    await see(friend, after.encryptCode);
    await waitUntil(
      async () =>
        (await walk.stage.control.log(since)).some(
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
    const { me } = walk.stage.people();
    for (let n = 0; n < 3; n += 1) await claim(me, { pushed: true });
    await waitUntil(async () => (await held(me)).length === 3, 'three pushes to be worked on');
  });

  it('uses an ordinary card without marking it', async () => {
    const { me } = walk.stage.people();
    const { code, encryptCode } = await claim(me, { cardId: walk.stage.kinds.ordinary });
    await see(me, encryptCode, walk.stage.kinds.ordinary);
    const { body } = await reserve(me, code, walk.stage.kinds.ordinary);
    expect((await confirm(me, body.id)).body.state).toBe('used');
    expect(await atWechat(code, walk.stage.kinds.ordinary)).toMatchObject({ userCardStatus: 'CONSUMED' });
  });

  it('knows no code that WeChat cannot decrypt', async () => {
    const { me } = walk.stage.people();
    expect(await see(me, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')).toMatchObject({
      status: 404,
      error: { code: 'COUPON_UNKNOWN' },
    });
    expect((await see(me, 'not base64!')).error?.code).toBe('BAD_REQUEST');
  });

  it('signs no card for another user, and nothing that does not belong to the card', async () => {
    const { me, friend } = walk.stage.people();
    const ext = (card: object) =>
      walk.stage.as(me)<CardExtAnswer>('POST', '/wechat/card-ext', {
        cards: [{ cardId: walk.stage.kinds.bound, ...card }],
      });
    expect((await ext({ openid: friend.wechat })).error?.code).toBe('FORBIDDEN');
    expect((await ext({ code: '123' })).error?.code).toBe('FIELD_INVALID');
    const [entry] = (await ext({})).body.cardList;
    expect(JSON.parse(entry?.cardExt ?? '')).toMatchObject({ openid: me.wechat });
    expect(await native('add-card', { openid: me.wechat, ...entry })).toMatchObject({ isSuccess: true });
    const shared = await walk.stage.as(me)('POST', '/wechat/card-ext', {
      cards: [{ cardId: walk.stage.kinds.shared, openid: me.wechat }],
    });
    expect(shared.error?.code).toBe('FIELD_INVALID');
  });

  it('takes no push that is not signed, and none in the clear where WeChat encrypts', async () => {
    const body = '<xml><Event>user_get_card</Event></xml>';
    const post = (query: string) =>
      fetch(`${walk.stage.callbackUrl.wechat}?${query}`, { method: 'POST', body }).then(
        ({ status }) => status,
      );
    expect(await post('timestamp=1&nonce=2&signature=3')).toBe(401);
    const sealed = await fetch(`${walk.stage.callbackUrl.wechat}?timestamp=1&nonce=2&msg_signature=3`, {
      method: 'POST',
      body: '<xml><Encrypt>AAAA</Encrypt></xml>',
    });
    expect(sealed.status).toBe(401);
  });
});
