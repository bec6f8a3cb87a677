// Samples: what a person finds who starts a sandbox to look around, and what nobody finds who did not ask for it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUPON, cashCoupon, getToken } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { createSandbox, type Sandbox } from './create-sandbox.ts';

const sandbox = await startSandbox({ seed: { samples: true } });
const users = (await sandbox.get('/_sandbox/users')) as unknown as { wechat: string; baidu: string }[];
const [ming] = users;
let bare: Sandbox;
beforeAll(async () => {
  bare = await createSandbox();
});
afterAll(() => bare.close());

it('has a card that WeChat’s users can claim at once', async () => {
  const { cards } = (await sandbox.get('/_sandbox/wechat/cards')) as { cards: { cardId: string }[] };
  expect(cards).toMatchObject([{ cardId: 'pKaquanSampleCard00000000001', title: '桂花拿铁一杯' }]);
  const claim = { openid: ming?.wechat, cardId: cards[0]?.cardId };
  expect(await sandbox.post('/_sandbox/wechat/claims', claim)).toMatchObject({ code: expect.any(String) });
});

it('has a coupon that Baidu’s users can claim and open at once', async () => {
  const claim = { openId: ming?.baidu, couponId: '8000000001' };
  const { couponTakeId } = await sandbox.post('/_sandbox/baidu/claims', claim);
  const launched = await sandbox.post('/_sandbox/baidu/launches', { openId: ming?.baidu, couponTakeId });
  expect(launched).toMatchObject({
    path: 'pages/index/index',
    referrerInfo: { extraData: expect.anything() },
  });
});

it('leaves the merchant free to name any callbackUrl', async () => {
  const access_token = await getToken(sandbox);
  const created = await sandbox.post(`${COUPON}/create`, cashCoupon(sandbox.clock.now()), { access_token });
  expect(created).toMatchObject({ errno: 0 });
});

it('comes back with a reset', async () => {
  sandbox.reset();
  expect(await sandbox.get('/_sandbox/baidu/campaigns')).toMatchObject({
    campaigns: [{ couponId: '8000000001' }],
  });
});

it('is not there unless asked for', async () => {
  const read = async (path: string) => (await fetch(`${bare.url}/_sandbox/${path}`)).json();
  expect(await read('wechat/cards')).toEqual({ cards: [] });
  expect(await read('baidu/campaigns')).toEqual({ campaigns: [] });
});
