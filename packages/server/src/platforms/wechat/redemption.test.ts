// A card's redemption against a WeChat that refuses, is silent, or has changed its mind meanwhile.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { openWechatRedemptionStage } from '../../../test-support/wechat-redemption-stage.ts';

const { database, newApp } = useDatabase();
const open = async (options?: { shared?: boolean }) =>
  openWechatRedemptionStage(await database(), newApp(), options);
const silence = () => new TypeError('fetch failed');
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: { code: string; platformCode?: string; retryAfter?: number }) => error,
  );

describe('a mark', () => {
  it('is renewed before its five minutes end, and lasts as long as it is renewed', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    for (let minutes = 4; minutes <= 12; minutes += 4) {
      stage.clock.now += 240;
      const renewed = await stage.renew();
      expect(renewed).toMatchObject({ id, reservedUntil: stage.clock.now + 300 });
      expect(stage.card.mark).toEqual({ openid: 'o1', until: stage.clock.now + 300 });
    }
    expect((await stage.confirm(id)).state).toBe('used');
    expect(stage.asked.filter((one) => one === 'consume o1')).toHaveLength(1);
  });

  it('ends when the person cancels, so that a friend need not wait', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    await stage.cancel(id);
    expect(stage.card.mark).toBeUndefined();
    expect((await stage.reserve('o2')).state).toBe('reserved');
  });

  it('ends when WeChat refuses the use', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', 47001);
    expect(await refusalOf(stage.confirm(id))).toMatchObject({
      code: 'PLATFORM_REFUSED',
      platformCode: '47001',
    });
    expect(stage.card.mark).toBeUndefined();
    expect((await stage.reserve('o2')).state).toBe('reserved');
  });

  it('ends when the answer to marking was lost, though nobody knows whether it is there', async () => {
    const stage = await open();
    stage.say('mark', silence(), silence(), silence());
    stage.card.mark = { openid: 'o1', until: stage.clock.now + 300 };
    expect(await refusalOf(stage.reserve())).toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(await stage.row()).toMatchObject({ state: 'held' });
    await expect.poll(() => stage.asked.at(-1)).toBe('unmark o1');
    await expect.poll(() => stage.card.mark).toBeUndefined();
  });

  it('of a friend stays when we are refused: unmarking it is not ours to do', async () => {
    const stage = await open();
    stage.card.mark = { openid: 'o2', until: stage.clock.now + 300 };
    expect(await refusalOf(stage.reserve())).toMatchObject({ code: 'COUPON_RESERVED', retryAfter: 300 });
    expect(stage.asked).not.toContain('unmark o1');
    expect(stage.card.mark).toMatchObject({ openid: 'o2' });
  });

  it('is not asked for of a card that is not shared', async () => {
    const stage = await open({ shared: false });
    const { id } = await stage.reserve();
    expect((await stage.confirm(id)).state).toBe('used');
    expect(stage.asked).toEqual(['decrypt', 'get', 'consume']);
  });
});

describe('40003 when using, which was refused before anything was done', () => {
  it('marks once more and uses it, where the mark had run out', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.card.mark = undefined;
    expect((await stage.confirm(id)).state).toBe('used');
    expect(stage.asked.slice(-3)).toEqual(['consume o1', 'mark o1', 'consume o1']);
  });

  it('is told as taken, where a friend has marked it meanwhile', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.card.mark = { openid: 'o2', until: stage.clock.now + 300 };
    expect(await refusalOf(stage.confirm(id))).toMatchObject({
      code: 'COUPON_RESERVED',
      platformCode: '40146',
    });
    expect(await stage.row()).toMatchObject({ state: 'held' });
    expect(stage.card.mark).toMatchObject({ openid: 'o2' });
  });

  it('is told as used, where a friend has used it meanwhile', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', 40003);
    stage.say('mark', 40099);
    expect(await refusalOf(stage.confirm(id))).toMatchObject({ code: 'COUPON_USED' });
    expect(await stage.row()).toMatchObject({ state: 'used' });
  });

  it('is tried once more and no oftener', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', 40003, 40003);
    expect(await refusalOf(stage.confirm(id))).toMatchObject({
      code: 'COUPON_NOT_YOURS',
      platformCode: '40003',
    });
    expect(stage.asked.filter((one) => one === 'consume o1')).toHaveLength(2);
  });

  it('decides nothing while WeChat is silent on the new mark, and goes on when it answers', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.card.mark = undefined;
    stage.say('mark', silence(), silence(), silence());
    expect(await refusalOf(stage.confirm(id))).toMatchObject({ code: 'REDEMPTION_PENDING' });
    expect(await stage.row()).toMatchObject({ state: 'using' });
    expect((await stage.confirm(id)).state).toBe('used');
  });

  it('is final for a card that is not shared, which nobody marks', async () => {
    const stage = await open({ shared: false });
    const { id } = await stage.reserve();
    stage.say('consume', 40003);
    expect(await refusalOf(stage.confirm(id))).toMatchObject({
      code: 'COUPON_NOT_YOURS',
      platformCode: '40003',
    });
    expect(stage.asked.filter((one) => one === 'consume')).toHaveLength(1);
  });
});

describe('a card that is not shared', () => {
  it('is refused to whoever held it before it was given away under the same code', async () => {
    const stage = await open({ shared: false });
    await stage.cancel((await stage.reserve()).id);
    stage.card.owner = 'o2';
    expect(await refusalOf(stage.renew('o1'))).toMatchObject({ code: 'COUPON_NOT_YOURS' });
    expect(await refusalOf(stage.reserve('o1'))).toMatchObject({ code: 'COUPON_NOT_YOURS' });
    expect((await stage.reserve('o2')).state).toBe('reserved');
  });
});
