// WeChat's pushes at work: uses, reviews, and those that change nothing here.
import { WECHAT_EVENTS } from '@kaquan/protocol/wechat/push';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { openWechatEventsStage } from '../../../test-support/wechat-events-stage.ts';

const tools = useDatabase();
const open = () => openWechatEventsStage(tools);

describe.each(['user_consume_card', 'User_Consume_Card', 'user_pay_from_pay_cell'])('%s', (event) => {
  it('ends the card, and the second time changes nothing', async () => {
    const { push, status } = open();
    await push('user_get_card');
    expect(await push(event)).toBe('used');
    expect(await push(event)).toBe('known');
    expect(await status()).toBe('used');
  });

  it('ends the card also when it comes before the push of the claim', async () => {
    const { push, status } = open();
    expect(await push(event)).toBe('used');
    expect(await push('user_get_card')).toBe('known');
    expect(await status()).toBe('used');
  });
});

it('a use by 买单 is one use, whichever of its two pushes comes first', async () => {
  for (const [first, second] of [
    ['user_pay_from_pay_cell', 'user_consume_card'],
    ['user_consume_card', 'user_pay_from_pay_cell'],
  ] as const) {
    const { push, row } = open();
    expect([await push(first), await push(second)]).toEqual(['used', 'known']);
    expect(await row()).toMatchObject({ state: 'used' });
  }
});

describe.each(['card_pass_check', 'card_not_pass_check'])('%s', (event) => {
  it('has the card read anew, and leaves claimed ones alone', async () => {
    const { push, status, templatesRead } = open();
    await push('user_get_card');
    await push('user_get_card', { UserCardCode: 'c2' });
    expect(templatesRead()).toBe(1);
    expect(await push(event, { UserCardCode: undefined, FromUserName: 'FromUser' })).toBe('reviewed');
    await push('user_get_card', { UserCardCode: 'c3' });
    expect(templatesRead()).toBe(2);
    expect(await status('c1')).toBe('available');
  });

  it('of a card that we never read does nothing', async () => {
    expect(await open().push(event)).toBe('reviewed');
  });
});

describe('a push that changes none of our rows', () => {
  const changing = ['user_get_card', 'user_consume_card', 'user_pay_from_pay_cell', 'user_del_card'];
  const reviews = ['card_pass_check', 'card_not_pass_check'];
  const others = WECHAT_EVENTS.filter((event) => ![...changing, ...reviews].includes(event));

  it.each([...others, 'subscribe', 'something_new'])('%s is noted', async (event) => {
    const { push, status } = open();
    expect(await push(event)).toBe('noted');
    expect(await status()).toBeUndefined();
    await push('user_get_card');
    expect(await push(event)).toBe('noted');
    expect(await status()).toBe('available');
  });

  it('also because it names no card, code or person', async () => {
    const { push, status } = open();
    for (const missing of ['CardId', 'UserCardCode', 'FromUserName'])
      for (const event of changing) expect(await push(event, { [missing]: '' })).toBe('noted');
    expect(await status()).toBeUndefined();
  });
});
