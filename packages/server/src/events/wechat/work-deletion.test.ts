// user_del_card: gone for good, unless it is shared and only a friend removed it.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { codeOf, openWechatEventsStage } from '../../../test-support/wechat-events-stage.ts';

const tools = useDatabase();
const open = (options?: Parameters<typeof openWechatEventsStage>[1]) => openWechatEventsStage(tools, options);

describe('a deletion', () => {
  it('ends the card, also when it comes before the push of the claim', async () => {
    const { push, row } = open();
    expect(await push('user_del_card')).toBe('void');
    expect(await push('user_get_card')).toBe('known');
    expect(await row()).toMatchObject({ state: 'void', voidReason: '用户已删除' });
    expect(await push('user_del_card')).toBe('known');
  });

  it('leaves a used card used', async () => {
    const { push, status } = open();
    await push('user_consume_card');
    expect(await push('user_del_card')).toBe('known');
    expect(await status()).toBe('used');
  });
});

describe('a deletion of a shared card', () => {
  it.each([
    ['DELETE', 'void', 'void'],
    ['UNAVAILABLE', 'void', 'void'],
    ['NORMAL', 'kept', 'available'],
    ['CONSUMED', 'used', 'used'],
    ['SOMETHING_NEW', 'kept', 'available'],
  ])('that WeChat calls %s: %s', async (state, outcome, status) => {
    const stage = open({ shared: true, codes: { c1: codeOf('o1', state) } });
    await stage.push('user_get_card');
    expect(await stage.push('user_del_card', { FromUserName: 'o2' })).toBe(outcome);
    expect(await stage.status()).toBe(status);
  });

  it('that WeChat knows no more is void', async () => {
    const { push, status } = open({ shared: true });
    await push('user_get_card');
    expect(await push('user_del_card')).toBe('void');
    expect(await status()).toBe('void');
  });

  it('is worked on again while WeChat does not answer', async () => {
    const { push } = open({ shared: true, codes: { c1: new TypeError('fetch failed') } });
    await expect(push('user_del_card')).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });
});
