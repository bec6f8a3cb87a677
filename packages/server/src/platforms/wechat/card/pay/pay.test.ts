// The points account: tenths of a point whichever way they are written, and nothing asked for twice that costs.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../../test-support/wechat-stage.ts';
import { activateCoins } from './activate.ts';
import { confirmStock } from './confirm.ts';
import { getCoinsInfo } from './getcoinsinfo.ts';
import { getPayPrice } from './getpayprice.ts';
import { rechargeCoins } from './recharge.ts';

const tools = useDatabase();
const wechat = (script: Parameters<typeof wechatStage>[1]) => wechatStage(tools, script);
const LOST = new Response('', { status: 504 });

describe('the balance', () => {
  it.each([
    { free_coin: 200, pay_coin: 1, total_coin: 201 },
    { free_coin: '200', pay_coin: '1.0', total_coin: '201' },
  ])('is read from %j', async (answer) => {
    const { api } = wechat({ '/card/pay/getcoinsinfo': [{ errcode: 0, ...answer }] });
    expect(await getCoinsInfo(api)).toEqual({ freeCoin: 2_000, payCoin: 10, totalCoin: 2_010 });
  });

  it('is asked for by GET, and again when the answer is lost', async () => {
    const coins = { errcode: 0, free_coin: 0, pay_coin: 0, total_coin: 0 };
    const { api, of } = wechat({ '/card/pay/getcoinsinfo': [LOST, coins] });
    await getCoinsInfo(api);
    expect(of('/card/pay/getcoinsinfo').map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('is none when WeChat leaves it out', async () => {
    const { api } = wechat({ '/card/pay/getcoinsinfo': [{ errcode: 0, free_coin: 1, pay_coin: 0 }] });
    await expect(getCoinsInfo(api)).rejects.toThrow('total_coin');
  });
});

describe('opening the account', () => {
  it('tells the present in tenths, and is not asked for twice', async () => {
    const { api } = wechat({ '/card/pay/activate': [{ errcode: 0, reward: 200 }] });
    expect(await activateCoins(api)).toEqual({ reward: 2_000 });
    const lost = wechat({ '/card/pay/activate': [LOST] });
    await expect(activateCoins(lost.api)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(lost.of('/card/pay/activate')).toHaveLength(1);
  });
});

describe('a price', () => {
  it('is read in tenths, split into free and bought points', async () => {
    const answer = { errcode: 0, order_id: 'P9', price: '60.2', free_coin: '60', pay_coin: 0.2 };
    const { api, sent } = wechat({ '/card/pay/getpayprice': [answer] });
    expect(await getPayPrice(api, { cardId: 'p1', quantity: 301 })).toEqual({
      orderId: 'P9',
      price: 602,
      freeCoin: 600,
      payCoin: 2,
    });
    expect(sent('/card/pay/getpayprice')).toEqual([{ card_id: 'p1', quantity: 301 }]);
  });

  it.each([0, -1, 1.5, Number.NaN])('is not asked for %d pieces', async (quantity) => {
    const { api, asked } = wechat({});
    for (const call of [
      getPayPrice(api, { cardId: 'p1', quantity }),
      confirmStock(api, { cardId: 'p1', orderId: 'P9', quantity }),
    ])
      await expect(call).rejects.toMatchObject({
        code: 'FIELD_INVALID',
        message: expect.stringMatching(/^quantity: /),
      });
    expect(asked).toEqual([]);
  });
});

describe('a recharge', () => {
  it('is whole points of one yuan, and answers what to scan', async () => {
    const answer = {
      errcode: 0,
      order_id: '1',
      qrcode_url: 'weixin://wxpay/bizpayurl?pr=x',
      qrcode_buffer: 'pw',
    };
    const { api, sent } = wechat({ '/card/pay/recharge': [answer] });
    expect(await rechargeCoins(api, { points: 100 })).toEqual({
      orderId: '1',
      qrcodeUrl: 'weixin://wxpay/bizpayurl?pr=x',
      qrcodeBuffer: 'pw',
    });
    expect(sent('/card/pay/recharge')).toEqual([{ coin_count: 100 }]);
    await expect(rechargeCoins(api, { points: 0.2 })).rejects.toThrow('points: must be a whole number');
  });
});
