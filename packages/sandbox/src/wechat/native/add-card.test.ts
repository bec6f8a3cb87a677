// addCard's native side: takes what is signed as it is sent, and says why not.
import { describe, expect, test } from 'vitest';
import { pushedEvents } from '../../testing/pushed-events.ts';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import {
  discountCard,
  hong,
  ming,
  openMerchant,
  sha1Sorted,
  sharedCard,
} from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let lastNonce = 0;
const nonce = () => {
  lastNonce += 1;
  return `nonce${lastNonce}`;
};

async function open(make: typeof sharedCard | typeof discountCard = sharedCard, change: Json = {}) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now(), { base: change }));
  return { merchant, cardId, apiTicket: await merchant.ticket('wx_card') };
}

/** A cardExt as the document wants it; `more` is signed too, `change` is not. */
function cardExt(
  apiTicket: string,
  cardId: string,
  more: Record<string, string> = {},
  change: Json = {},
): string {
  const signed = { timestamp: String(sandbox.clock.now()), nonce_str: nonce(), ...more };
  const signature = sha1Sorted([apiTicket, cardId, ...Object.values(signed)]);
  return JSON.stringify({ ...signed, signature, outer_str: 'door', ...change });
}
const add = (cardId: string, ext: unknown, openid = ming) =>
  sandbox.post('/_sandbox/wechat/add-card', { openid, cardId, cardExt: ext });

describe('addCard', () => {
  test('takes a card that is signed with what cardExt holds, and gives its code encrypted', async () => {
    const { merchant, cardId, apiTicket } = await open();
    const answer = await add(cardId, cardExt(apiTicket, cardId));
    expect(answer).toEqual({ isSuccess: true, encryptCode: expect.any(String) });
    const { code } = await merchant.post('/card/code/decrypt', { encrypt_code: answer.encryptCode });
    expect(await merchant.post('/card/code/get', { code })).toMatchObject({ openid: ming });
  });

  test('refuses a cardExt that is an object', async () => {
    const { cardId, apiTicket } = await open();
    expect(await add(cardId, JSON.parse(cardExt(apiTicket, cardId)))).toMatchObject({
      isSuccess: false,
      error: { code: 'SIGNATURE_ERROR' },
    });
  });

  test('refuses a nonce that was signed and not sent', async () => {
    const { cardId, apiTicket } = await open();
    expect(await add(cardId, cardExt(apiTicket, cardId, {}, { nonce_str: undefined }))).toMatchObject({
      error: { code: 'SIGNATURE_ERROR' },
    });
  });

  test('tells a cardExt signed with the jsapi ticket from other wrong ones', async () => {
    const { merchant, cardId } = await open();
    const answer = await add(cardId, cardExt(await merchant.ticket('jsapi'), cardId));
    expect(answer).toMatchObject({
      error: { code: 'SIGNATURE_ERROR', message: expect.stringContaining('jsapi_ticket') },
    });
  });

  test('refuses a signature a second time, milliseconds, and a time long past', async () => {
    const { cardId, apiTicket } = await open();
    const once = cardExt(apiTicket, cardId);
    await add(cardId, once);
    expect(await add(cardId, once)).toMatchObject({ error: { code: 'PARAMETER_ERROR' } });
    const now = sandbox.clock.now();
    for (const timestamp of [String(now * 1000), String(now - 601)])
      expect(await add(cardId, cardExt(apiTicket, cardId, { timestamp }))).toMatchObject({
        error: { code: 'PARAMETER_ERROR', message: expect.stringContaining('timestamp') },
      });
  });

  test('refuses code and openid for a card that takes none, though they are signed', async () => {
    const { cardId, apiTicket } = await open();
    for (const more of [{ code: '1234' }, { openid: ming }] as Record<string, string>[])
      expect(await add(cardId, cardExt(apiTicket, cardId, more))).toMatchObject({
        error: { code: 'PARAMETER_ERROR' },
      });
  });

  test('wants the openid of the one who claims when the card is bound to it', async () => {
    const { cardId, apiTicket } = await open(discountCard, { bind_openid: true });
    const ext = () => cardExt(apiTicket, cardId, { openid: ming });
    expect(await add(cardId, ext(), hong)).toMatchObject({ error: { code: 'PARAMETER_ERROR' } });
    expect(await add(cardId, ext(), ming)).toMatchObject({ isSuccess: true });
  });

  test('counts a term from fixed_begintimestamp, which a fixed range ignores', async () => {
    const now = sandbox.clock.now();
    const since = now - 86_400;
    const taken = async (change: Json) => {
      const { cardId, apiTicket, merchant } = await open(discountCard, change);
      await add(cardId, cardExt(apiTicket, cardId, {}, { fixed_begintimestamp: String(since) }));
      const { card_list } = await merchant.post('/card/user/getcardlist', { openid: ming, card_id: cardId });
      const [{ code }] = card_list as [{ code: string }];
      const { card } = await merchant.post('/card/code/get', { code });
      return card as { begin_time: number; end_time: number };
    };
    const date_info = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 3, fixed_begin_term: 0 };
    const term = await taken({ date_info });
    expect(term.begin_time).toBe(since);
    expect(term.end_time - now).toBeLessThan(2 * 86_400);
    expect((await taken({})).begin_time).toBe(now - 60);
  });

  test('takes the merchant’s own code when the card has them', async () => {
    const { cardId, apiTicket, merchant } = await open(discountCard, { use_custom_code: true });
    expect(await add(cardId, cardExt(apiTicket, cardId))).toMatchObject({ error: { code: 'CODE_MISMATCH' } });
    expect(await add(cardId, cardExt(apiTicket, cardId, { code: 'SHOP0001' }))).toMatchObject({
      isSuccess: true,
    });
    expect(await merchant.post('/card/code/get', { card_id: cardId, code: 'SHOP0001' })).toMatchObject({
      openid: ming,
    });
  });

  test('tells where it was handed out, as the page said it: a number, or text with all its digits', async () => {
    const outer = ['7', '123456789012345678901234567890'];
    const { cardId, apiTicket } = await open();
    await add(cardId, cardExt(apiTicket, cardId, {}, { outer_id: Number(outer[0]) }));
    await add(cardId, cardExt(apiTicket, cardId, {}, { outer_id: outer[1] }));
    expect((await pushedEvents(sandbox, 'user_get_card')).map((one) => String(one.OuterId))).toEqual(outer);
  });

  test('a claim that cannot be is an item without success, not an error of the call', async () => {
    const { cardId, apiTicket } = await open();
    for (let time = 0; time < 2; time += 1) await add(cardId, cardExt(apiTicket, cardId));
    expect(await add(cardId, cardExt(apiTicket, cardId))).toMatchObject({
      isSuccess: false,
      error: { code: 'LIMIT_REACHED' },
    });
  });
});
