import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();

async function held(make: typeof sharedCard | typeof discountCard = sharedCard) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now()));
  const claimed = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
  const code = String(claimed.code);
  const at = (name: string) => (body: object) => merchant.post(`/card/code/${name}`, { code, ...body });
  return {
    cardId,
    code,
    encryptCode: String(claimed.encryptCode),
    merchant,
    get: at('get'),
    mark: at('mark'),
    consume: at('consume'),
  };
}

describe('card/code/decrypt', () => {
  test('opens the raw base64 of an encrypt_code', async () => {
    const { merchant, code, encryptCode } = await held();
    expect(await merchant.post('/card/code/decrypt', { encrypt_code: encryptCode })).toMatchObject({
      errcode: 0,
      code,
    });
  });

  test('answers 40075 for one that was decoded twice', async () => {
    const { merchant, encryptCode } = await held();
    const damaged = encryptCode.replaceAll('+', ' ');
    expect(await merchant.post('/card/code/decrypt', { encrypt_code: damaged })).toMatchObject({
      errcode: 40075,
    });
  });
});

describe('card/code/get', () => {
  test('answers who holds it, until when, and who marks it', async () => {
    const { cardId, get, mark } = await held();
    const now = sandbox.clock.now();
    expect(await get({ card_id: cardId })).toMatchObject({
      errcode: 0,
      card: { card_id: cardId, end_time: expect.any(Number) },
      openid: ming,
      can_consume: true,
      user_card_status: 'NORMAL',
    });
    expect(await get({})).not.toHaveProperty('mark_openid');
    await mark({ openid: hong });
    expect(await get({})).toMatchObject({ mark_openid: hong });
    expect(((await get({})).card as { end_time: number }).end_time).toBeGreaterThan(now);
  });

  test('answers 40056 for a code nobody took, or of another card', async () => {
    const { get } = await held();
    expect(await get({ code: '1' })).toMatchObject({ errcode: 40056 });
    expect(await get({ card_id: 'p' })).toMatchObject({ errcode: 40056 });
  });

  test('refuses a used code with 40099 only when check_consume asks for it', async () => {
    const { get, consume } = await held();
    await consume({});
    expect(await get({})).toMatchObject({ errcode: 40099 });
    expect(await get({ check_consume: false })).toMatchObject({
      errcode: 0,
      can_consume: false,
      user_card_status: 'CONSUMED',
    });
  });

  test('refuses an expired code with 40127 only when check_consume asks for it', async () => {
    const { get } = await held();
    sandbox.clock.advance(31 * 86_400);
    const { merchant } = await held();
    const fresh = (check_consume: boolean, code: unknown) =>
      merchant.post('/card/code/get', { code, check_consume });
    const { cards } = (await sandbox.get('/_sandbox/wechat/wallet', { openid: ming })) as {
      cards: { code: string; state: string }[];
    };
    const expired = cards.find((one) => one.state === 'expired')?.code;
    expect(await fresh(true, expired)).toMatchObject({ errcode: 40127 });
    expect(await fresh(false, expired)).toMatchObject({ user_card_status: 'EXPIRE', can_consume: false });
    expect(await get({})).toMatchObject({ errcode: 42001 });
  });
});

describe('card/code/mark', () => {
  test('locks the code for one person: again is fine, another gets 40146', async () => {
    const { mark } = await held();
    expect(await mark({ openid: ming })).toMatchObject({ errcode: 0 });
    expect(await mark({ openid: ming })).toMatchObject({ errcode: 0 });
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 40146 });
  });

  test('lets go after five minutes', async () => {
    const { mark } = await held();
    await mark({ openid: ming });
    sandbox.clock.advance(299);
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 40146 });
    sandbox.clock.advance(1);
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 0 });
  });

  test('holds as long as the account says, for WeChat may change it', async () => {
    const { mark } = await held();
    const body = JSON.stringify({ wechat: { markSeconds: 60 } });
    await sandbox.request('/_sandbox/accounts', { method: 'PATCH', body });
    await mark({ openid: ming });
    sandbox.clock.advance(60);
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 0 });
  });

  test('is renewed by marking again', async () => {
    const { mark } = await held();
    await mark({ openid: ming });
    sandbox.clock.advance(200);
    await mark({ openid: ming });
    sandbox.clock.advance(200);
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 40146 });
  });

  test('is undone by the same person; by another it is 40416', async () => {
    const { mark } = await held();
    await mark({ openid: ming });
    expect(await mark({ openid: hong, is_mark: false })).toMatchObject({ errcode: 40416 });
    expect(await mark({ openid: ming, is_mark: false })).toMatchObject({ errcode: 0 });
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 0 });
  });

  test("is for friends' cards that can be used, by the holder and friends", async () => {
    const { mark, consume } = await held();
    expect(await mark({ openid: gang })).toMatchObject({ errcode: 40003 });
    await consume({});
    expect(await mark({ openid: ming })).toMatchObject({ errcode: 40099 });
    const ordinary = await held(discountCard);
    expect(await ordinary.mark({ openid: ming })).toMatchObject({ errcode: 40071 });
  });
});

describe('card/code/consume', () => {
  test('online, needs the mark of that very person', async () => {
    const { cardId, mark, consume } = await held();
    expect(await consume({ openid: hong })).toMatchObject({ errcode: 40003 });
    await mark({ openid: hong });
    expect(await consume({ openid: ming })).toMatchObject({ errcode: 40003 });
    expect(await consume({ openid: hong })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      card: { card_id: cardId },
      openid: hong,
    });
  });

  test('online, a mark that ended is none', async () => {
    const { mark, consume } = await held();
    await mark({ openid: ming });
    sandbox.clock.advance(300);
    expect(await consume({ openid: ming })).toMatchObject({ errcode: 40003 });
  });

  test('offline, needs no mark, but respects somebody else using it', async () => {
    const { mark, consume } = await held();
    await mark({ openid: hong });
    expect(await consume({})).toMatchObject({ errcode: 40003 });
    await mark({ openid: hong, is_mark: false });
    expect(await consume({})).toMatchObject({ errcode: 0, openid: ming });
  });

  test('an ordinary card is used with or without its holder’s openid, not with another', async () => {
    const { consume } = await held(discountCard);
    expect(await consume({ openid: hong })).toMatchObject({ errcode: 40003 });
    expect(await consume({ openid: ming })).toMatchObject({ errcode: 0 });
  });

  test('answers 40099 the second time, 40056 for an unknown code', async () => {
    const { consume } = await held();
    await consume({});
    expect(await consume({})).toMatchObject({ errcode: 40099 });
    expect(await consume({ code: '1' })).toMatchObject({ errcode: 40056 });
  });

  test('answers 40079 once the card has expired', async () => {
    const { code } = await held();
    sandbox.clock.advance(31 * 86_400);
    const { post } = await openMerchant(sandbox);
    expect(await post('/card/code/consume', { code })).toMatchObject({ errcode: 40079 });
  });
});
