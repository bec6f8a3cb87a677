// Reviews and dwindling stock, and the pushes that tell of them.
import { XMLParser } from 'fast-xml-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const receiver = await receivePushes();
const parser = new XMLParser({ parseTagValue: false });
beforeEach(() =>
  sandbox.request('/_sandbox/accounts', {
    method: 'PATCH',
    body: JSON.stringify({ wechat: { callbackUrl: receiver.url, mode: 'plain' } }),
  }),
);
/** The pushes of this event among the first `count`. */
async function pushed(event: string, count: number): Promise<Record<string, string>[]> {
  const all = (await receiver.wait(count)).map((one) => parser.parse(one.body).xml);
  return all.filter((one) => one.Event === event);
}
const review = (cardId: unknown, pass: boolean, reason?: string) =>
  sandbox.post('/_sandbox/wechat/reviews', { cardId, pass, ...(reason ? { reason } : {}) });
const claim = (openid: string, cardId: string) => sandbox.post('/_sandbox/wechat/claims', { openid, cardId });

describe('a review', () => {
  test('that says no tells the merchant why', async () => {
    const { post } = await openMerchant(sandbox);
    const { card_id: cardId } = await post('/card/create', { card: discountCard(sandbox.clock.now()) });
    await review(cardId, false, '门槛与描述不符');
    expect(await pushed('card_not_pass_check', 1)).toMatchObject([
      { CardId: cardId, RefuseReason: '门槛与描述不符' },
    ]);
    await review(cardId, true);
    expect(await pushed('card_pass_check', 2)).toMatchObject([{ CardId: cardId, RefuseReason: '' }]);
  });

  test('comes again after a change that needs one; what was taken can be used meanwhile', async () => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(sharedCard(sandbox.clock.now()));
    const { code } = await claim(ming, card_id);
    await post('/card/update', { card_id, cash: { base_info: { color: 'Color020' } } });
    await post('/card/code/mark', { code, openid: hong });
    expect(await post('/card/code/consume', { code, openid: hong })).toMatchObject({ errcode: 0 });
    await review(card_id, true);
    await expect.poll(() => pushed('card_pass_check', 1)).toHaveLength(2);
  });
});

describe('card_sku_remind', () => {
  const HOURS = 3600;
  async function stocked(quantity: number) {
    const merchant = await openMerchant(sandbox);
    const base = { sku: { quantity }, get_limit: 50 };
    const card_id = await merchant.card(discountCard(sandbox.clock.now(), { base }));
    const leave = async (left: number) => {
      const { card } = (await merchant.post('/card/get', { card_id })) as {
        card: { discount: { base_info: { sku: { quantity: number } } } };
      };
      const reduce_stock_value = card.discount.base_info.sku.quantity - left;
      await merchant.post('/card/modifystock', { card_id, reduce_stock_value });
    };
    return { card_id, leave };
  }
  const reminders = async () =>
    receiver.received
      .map((one) => parser.parse(one.body).xml)
      .filter((one) => one.Event === 'card_sku_remind');

  test('comes when someone takes the card down to 100, and says how many are left', async () => {
    const { card_id, leave } = await stocked(201);
    await leave(102);
    await claim(ming, card_id);
    await claim(ming, card_id);
    await expect
      .poll(reminders)
      .toMatchObject([
        { CardId: card_id, FromUserName: ming, Detail: "the card's quantity is equal to 100" },
      ]);
  });

  test('comes for a claim that fails, and once in twelve hours', async () => {
    const { card_id, leave } = await stocked(300);
    await leave(0);
    await claim(ming, card_id);
    sandbox.clock.advance(12 * HOURS - 1);
    await claim(ming, card_id);
    await expect.poll(reminders).toHaveLength(1);
    sandbox.clock.advance(1);
    await claim(ming, card_id);
    await expect.poll(reminders).toHaveLength(2);
    expect(await reminders()).toMatchObject([{ Detail: expect.stringContaining('equal to 0') }, {}]);
  });

  test('does not come for a card that began with 200', async () => {
    const { card_id, leave } = await stocked(200);
    await leave(100);
    const { code } = await claim(ming, card_id);
    await sandbox.logged((entry) => entry.route === 'push:user_get_card' && entry.outcome === 'ok');
    expect(code).toBeDefined();
    expect(await reminders()).toEqual([]);
  });
});
