// chooseCard's native side: an empty list says that the signature is wrong.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import {
  app,
  gang,
  hong,
  ming,
  openMerchant,
  sha1Sorted,
  sharedCard,
} from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
/** A reviewed friends' card; answers its card_id. */
async function open() {
  const { card } = await openMerchant(sandbox);
  return { cardId: await card(sharedCard(sandbox.clock.now())) };
}

describe('chooseCard', () => {
  async function choose(filters: Record<string, string> = {}, change: Json = {}, openid = ming) {
    const merchant = await openMerchant(sandbox);
    const apiTicket = await merchant.ticket('wx_card');
    const timestamp = String(sandbox.clock.now());
    const values = [apiTicket, app.appid, timestamp, 'n', ...Object.values(filters)];
    const query = { openid, appId: app.appid, timestamp, nonceStr: 'n', signType: 'SHA1', ...filters };
    const cardSign = sha1Sorted(values);
    const answer = await sandbox.post('/_sandbox/wechat/choose-card', { ...query, cardSign, ...change });
    return (answer.cardList as { card_id: string; encrypt_code: string }[]).map((one) => one.card_id);
  }
  const claim = (openid: string, cardId: string) =>
    sandbox.post('/_sandbox/wechat/claims', { openid, cardId });

  test('lists what the person can use now, friends’ shared cards too', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose()).toEqual([cardId]);
    expect(await choose({}, {}, hong)).toEqual([cardId]);
    expect(await choose({}, {}, gang)).toEqual([]);
  });

  test('filters by card, type and shop', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose({ cardId, cardType: 'CASH', shopId: '272981040' })).toEqual([cardId]);
    expect(await choose({ cardType: 'GIFT' })).toEqual([]);
    expect(await choose({ shopId: '1' })).toEqual([]);
  });

  test('answers an empty list, and no error, to a wrong signature, milliseconds or another signType', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose({}, { cardSign: 'x' })).toEqual([]);
    expect(await choose({}, { cardId: 'unsigned' })).toEqual([]);
    expect(await choose({}, { timestamp: String(sandbox.clock.now() * 1000) })).toEqual([]);
    expect(await choose({}, { signType: 'MD5' })).toEqual([]);
  });

  test('takes the names under which the SDK hands the query to native', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    const apiTicket = await (await openMerchant(sandbox)).ticket('wx_card');
    const timestamp = String(sandbox.clock.now());
    const answer = await sandbox.post('/_sandbox/wechat/choose-card', {
      openid: ming,
      app_id: app.appid,
      location_id: '',
      card_type: 'CASH',
      card_id: '',
      time_stamp: timestamp,
      nonce_str: 'n',
      sign_type: 'SHA1',
      card_sign: sha1Sorted([apiTicket, app.appid, timestamp, 'n', 'CASH']),
    });
    expect(answer.cardList).toMatchObject([{ card_id: cardId }]);
  });

  test('anybody may come with an openid of their own, and befriend others', async () => {
    const { cardId } = await open();
    await claim('oSTRANGER', cardId);
    expect(await choose({}, {}, 'oSTRANGER')).toEqual([cardId]);
    expect(await choose({}, {}, 'oFRIEND')).toEqual([]);
    await sandbox.post('/_sandbox/wechat/friends', { openid: 'oSTRANGER', friendOpenid: 'oFRIEND' });
    expect(await choose({}, {}, 'oFRIEND')).toEqual([cardId]);
  });
});
