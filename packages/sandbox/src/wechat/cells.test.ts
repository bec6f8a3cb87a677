// 买单 and 自助核销: switched on one at a time.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const PAY = '/card/paycell/set';
const SELF = '/card/selfconsumecell/set';

describe('card/paycell/set', () => {
  test("switches 买单 on and off, for friends' cards too", async () => {
    const { card, post } = await openMerchant(sandbox);
    for (const made of [discountCard(now), sharedCard(now)]) {
      const card_id = await card(made);
      expect(await post(PAY, { card_id, is_open: true })).toEqual({ errcode: 0, errmsg: 'ok' });
      expect(await post(PAY, { card_id, is_open: false })).toEqual({ errcode: 0, errmsg: 'ok' });
    }
  });

  test('answers 43008 to an account without WeChat Pay', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    const wechat = { payPermission: false };
    await sandbox.request('/_sandbox/accounts', { method: 'PATCH', body: JSON.stringify({ wechat }) });
    expect(await post(PAY, { card_id, is_open: true })).toMatchObject({ errcode: 43008 });
    expect(await post(SELF, { card_id, is_open: true })).toMatchObject({ errcode: 0 });
  });

  test('takes is_open for true when it is left out', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await post(PAY, { card_id });
    expect(await post(SELF, { card_id, is_open: true })).toMatchObject({ errcode: 45046 });
  });
});

describe('card/selfconsumecell/set', () => {
  test('switches 自助核销 on and off, with what it asks for', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    const asks = { need_verify_cod: true, need_remark_amount: true };
    expect(await post(SELF, { card_id, is_open: true, ...asks })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await post(SELF, { card_id, is_open: false })).toEqual({ errcode: 0, errmsg: 'ok' });
  });
});

describe.each([
  [PAY, SELF],
  [SELF, PAY],
])('%s', (one, other) => {
  test(`answers 45046 while ${other} is on, and works when that is off`, async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await post(other, { card_id, is_open: true });
    expect(await post(one, { card_id, is_open: true })).toMatchObject({ errcode: 45046 });
    await post(other, { card_id, is_open: false });
    expect(await post(one, { card_id, is_open: true })).toMatchObject({ errcode: 0 });
  });

  test('answers 43017 for a card without shops', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now, { base: { location_id_list: [] } }));
    expect(await post(one, { card_id, is_open: true })).toMatchObject({ errcode: 43017 });
  });
});
