// A friends' coupon (朋友的券) between those who may use it, on the server and the sandbox: one uses it, all are told.
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { useWechatStage } from './wechat-stage.ts';

describe.each(['pglite', 'postgres'] as const)('a friends’ coupon on %s', (database) => {
  const walk = useWechatStage(database);
  const { claim, see, held, reserve, confirm, cancel, atWechat, lose, atCounter } = walk;

  it('lets one of two friends use a shared card and tells the other', async () => {
    const { me, friend } = walk.stage.people();
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
    const { me, friend } = walk.stage.people();
    const { code, encryptCode } = await walk.opened(me);
    await see(friend, encryptCode);
    await cancel(me, (await reserve(me, code)).body.id);
    expect((await atWechat(code)).markOpenid).toBeUndefined();
    expect((await reserve(friend, code)).status).toBe(200);
    expect((await reserve(me, code)).error?.code).toBe('COUPON_RESERVED');
    walk.stage.sandbox.clock.advance(301);
    expect((await reserve(me, code)).status).toBe(200);
    expect(await atWechat(code)).toMatchObject({ markOpenid: me.wechat });
  });

  it('is told by WeChat when another user marked it without us', async () => {
    const { me, friend } = walk.stage.people();
    const { code, encryptCode } = await claim(me);
    await see(me, encryptCode);
    await markCode(walk.stage.wechat, {
      cardId: walk.stage.kinds.shared,
      code,
      openid: friend.wechat,
      isMark: true,
    });
    expect((await reserve(me, code)).error).toMatchObject({
      code: 'COUPON_RESERVED',
      platform: 'wechat',
      platformCode: '40146',
      retryAfter: 300,
    });
    expect((await held(me)).map(({ status }) => status)).toEqual(['available']);
  });

  it('stays with its owner when somebody else gets hold of its link', async () => {
    const { me, friend, stranger } = walk.stage.people();
    const ordinary = await claim(me, { cardId: walk.stage.kinds.ordinary });
    expect(await see(friend, ordinary.encryptCode, walk.stage.kinds.ordinary)).toMatchObject({
      status: 403,
      error: { code: 'COUPON_NOT_YOURS' },
    });
    expect(await held(friend)).toEqual([]);
    const shared = await claim(me);
    await see(stranger, shared.encryptCode);
    expect((await reserve(stranger, shared.code)).error).toMatchObject({ code: 'COUPON_NOT_YOURS' });
    expect((await reserve(friend, shared.code)).error?.code).toBe('COUPON_UNKNOWN');
  });

  it('says that a card is used that was used at the counter, with the push and without', async () => {
    const { me } = walk.stage.people();
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
    const { me, friend } = walk.stage.people();
    const { code, encryptCode } = await claim(me);
    await atCounter(me, code);
    expect((await see(friend, encryptCode)).error?.code).toBe('COUPON_USED');
  });
});
