import { describe, expect, test } from 'vitest';
import { pushedEvents } from '../testing/pushed-events.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const people = (path: string, body: Json) => sandbox.post(`/_sandbox/wechat/${path}`, body);
const cashCard = (now: number, base: Json = {}) => ({
  card_type: 'CASH',
  cash: { ...(discountCard(now, { base }).discount as Json), least_cost: 10_000, reduce_cost: 3000 },
});

async function held(card: Json, cell: 'paycell' | 'selfconsumecell' | undefined, more: Json = {}) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(card);
  if (cell) {
    const set = await merchant.post(`/card/${cell}/set`, { card_id: cardId, is_open: true, ...more });
    if (set.errcode !== 0) throw new Error(JSON.stringify(set));
  }
  const { code } = await people('claims', { openid: ming, cardId });
  const at = (path: string) => (body: Json) => people(path, { openid: ming, code, ...body });
  return { merchant, cardId, code, pay: at('pay-cells'), selfConsume: at('self-consumes') };
}

describe('买单', () => {
  test('takes the amount of a cash card off the bill, uses the card, and tells the merchant both', async () => {
    const { pay, cardId, code, merchant } = await held(cashCard(sandbox.clock.now()), 'paycell');
    const paid = await pay({ originalFee: 10_000 });
    expect(paid).toEqual({ fee: 7000, originalFee: 10_000, transId: expect.stringMatching(/^\d{28}$/) });
    expect(await pushedEvents(sandbox, 'user_pay_from_pay_cell')).toMatchObject([
      {
        FromUserName: ming,
        CardId: cardId,
        UserCardCode: code,
        TransId: paid.transId,
        LocationId: 272_981_040,
        Fee: '7000',
        OriginalFee: '10000',
      },
    ]);
    expect(await pushedEvents(sandbox, 'user_consume_card')).toMatchObject([
      { UserCardCode: code, ConsumeSource: 'FROM_MP', LocationName: '门店 272981040' },
    ]);
    const events = (await sandbox.log()).filter((entry) => entry.kind === 'push').map((entry) => entry.route);
    expect(events.slice(-2)).toEqual(['push:user_pay_from_pay_cell', 'push:user_consume_card']);
    expect(await merchant.post('/card/code/get', { code })).toMatchObject({ errcode: 40099 });
  });

  test('takes a share off for a discount: 30 is 七折', async () => {
    const { pay } = await held(discountCard(sandbox.clock.now()), 'paycell');
    expect(await pay({ originalFee: 9999 })).toMatchObject({ fee: 6999 });
  });

  test("counts a friends' card's threshold in yuan", async () => {
    const { pay, code } = await held(sharedCard(sandbox.clock.now()), 'paycell');
    expect(await pay({ originalFee: 49_999 })).toMatchObject({ error: { code: 'BELOW_THRESHOLD' } });
    expect(await people('pay-cells', { openid: hong, code, originalFee: 50_000 })).toMatchObject({
      fee: 45_000,
    });
  });

  test('waits for the threshold, and for a bill in whole fen', async () => {
    const { pay } = await held(cashCard(sandbox.clock.now()), 'paycell');
    expect(await pay({ originalFee: 9999 })).toMatchObject({ error: { code: 'BELOW_THRESHOLD' } });
    expect(await pay({ originalFee: 10_000.5 })).toMatchObject({ error: { code: 'BAD_REQUEST' } });
    expect(await pay({ originalFee: 0 })).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });

  test('is only where it was switched on, and for cards that take money off', async () => {
    const without = await held(discountCard(sandbox.clock.now()), undefined);
    expect(await without.pay({ originalFee: 100 })).toMatchObject({ error: { code: 'NO_PAY_CELL' } });
    const base = discountCard(sandbox.clock.now()).discount as Json;
    const gift = { card_type: 'GIFT', gift: { base_info: base.base_info, gift: '苹果一个' } };
    const { pay } = await held(gift, 'paycell');
    expect(await pay({ originalFee: 100 })).toMatchObject({ error: { code: 'NOT_PAYABLE' } });
  });

  test('stops while a friend is using the card', async () => {
    const { pay, code, merchant } = await held(sharedCard(sandbox.clock.now()), 'paycell');
    await merchant.post('/card/code/mark', { code, openid: hong });
    expect(await pay({ originalFee: 60_000 })).toMatchObject({ error: { code: 'IN_USE' } });
  });
});

describe('自助核销', () => {
  test('uses the card with one tap where nothing is asked for', async () => {
    const { selfConsume, code } = await held(discountCard(sandbox.clock.now()), 'selfconsumecell');
    expect(await selfConsume({})).toEqual({ code });
    expect(await pushedEvents(sandbox, 'user_consume_card')).toMatchObject([
      { FromUserName: ming, UserCardCode: code, VerifyCode: '', RemarkAmount: '' },
    ]);
    expect(await selfConsume({})).toMatchObject({ error: { code: 'CONSUMED' } });
  });

  test('asks for the verify code and the amount that the card wants, and pushes them', async () => {
    const asks = { need_verify_cod: true, need_remark_amount: true };
    const { selfConsume } = await held(discountCard(sandbox.clock.now()), 'selfconsumecell', asks);
    expect(await selfConsume({})).toMatchObject({ error: { code: 'NEED_VERIFY_CODE' } });
    expect(await selfConsume({ verifyCode: '8866' })).toMatchObject({
      error: { code: 'NEED_REMARK_AMOUNT' },
    });
    expect(await selfConsume({ verifyCode: '8866', remarkAmount: 12_800 })).toHaveProperty('code');
    expect(await pushedEvents(sandbox, 'user_consume_card')).toMatchObject([
      { VerifyCode: '8866', RemarkAmount: '12800' },
    ]);
  });

  test('is only where it was switched on', async () => {
    const { selfConsume } = await held(discountCard(sandbox.clock.now()), undefined);
    expect(await selfConsume({})).toMatchObject({ error: { code: 'NO_SELF_CONSUME_CELL' } });
  });
});
