// What people do with their cards: hold them up, share, delete, look.
import { describe, expect, test } from 'vitest';
import { holdCard } from '../testing/hold-card.ts';
import { pushedEvents } from '../testing/pushed-events.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const people = (path: string, body: Json) => sandbox.post(`/_sandbox/wechat/${path}`, body);
const codesOf = async (openid: string) =>
  ((await sandbox.get('/_sandbox/wechat/wallet', { openid })) as { cards: Json[] }).cards.map(
    (one) => one.code,
  );

const held = (make: typeof sharedCard | typeof discountCard = sharedCard, base: Json = {}) =>
  holdCard(sandbox, make, base);

describe('a card that is held up at the counter', () => {
  test('is marked by the client for whoever holds it up, and then used without an openid', async () => {
    const { cardId, code, get, consume } = await held();
    expect(await people('shows', { openid: hong, code })).toEqual({
      code,
      codeType: 'CODE_TYPE_NONE',
      until: sandbox.clock.now() + 300,
    });
    expect(await get({})).toMatchObject({ openid: ming, mark_openid: hong });
    expect(await consume({})).toEqual({ errcode: 0, errmsg: 'ok', card: { card_id: cardId }, openid: hong });
    expect(await pushedEvents(sandbox, 'user_consume_card')).toMatchObject([
      { FromUserName: hong, UserCardCode: code, ConsumeSource: 'FROM_API' },
    ]);
  });

  test('keeps friends from using it meanwhile, in a page or at another counter', async () => {
    const { code, mark } = await held();
    await people('shows', { openid: ming, code });
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 40146 });
    expect(await people('shows', { openid: hong, code })).toMatchObject({ error: { code: 'IN_USE' } });
    sandbox.clock.advance(300);
    expect(await people('shows', { openid: hong, code })).toHaveProperty('until');
  });

  test('cannot be held up while a friend uses it in a page', async () => {
    const { code, mark, consume } = await held();
    await mark({ openid: hong });
    expect(await people('shows', { openid: ming, code })).toMatchObject({ error: { code: 'IN_USE' } });
    expect(await consume({})).toMatchObject({ errcode: 40003 });
  });

  test('is a card that can be used: not before it begins, and not once it was used', async () => {
    const now = sandbox.clock.now();
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now + 60,
      end_timestamp: now + 120,
    };
    const { code } = await held(sharedCard, { date_info });
    expect(await people('shows', { openid: ming, code })).toMatchObject({ error: { code: 'NOT_YET' } });
    sandbox.clock.advance(121);
    expect(await people('shows', { openid: ming, code })).toMatchObject({ error: { code: 'EXPIRE' } });
  });

  test('needs no mark when it is an ordinary one', async () => {
    const { code, get, consume } = await held(discountCard);
    await people('shows', { openid: ming, code });
    expect(await get({})).not.toHaveProperty('mark_openid');
    expect(await consume({})).toMatchObject({ errcode: 0, openid: ming });
  });
});

describe("a friends' card", () => {
  test('is used by one friend, and has ended for all', async () => {
    const { code, mark, consume } = await held();
    await mark({ openid: hong });
    await consume({ openid: hong });
    for (const openid of [ming, hong]) {
      expect(await mark({ openid })).toMatchObject({ errcode: 40099 });
      expect(await people('shows', { openid, code })).toMatchObject({ error: { code: 'CONSUMED' } });
    }
  });

  test('is marked no more once it was deleted, disabled or has expired', async () => {
    const deleted = await held();
    await people('deletions', { openid: ming, code: deleted.code });
    expect(await deleted.mark({ openid: ming })).toMatchObject({ errcode: 40078 });
    const disabled = await held();
    const { post } = await openMerchant(sandbox);
    await post('/card/code/unavailable', { code: disabled.code });
    expect(await disabled.mark({ openid: hong })).toMatchObject({ errcode: 40127 });
    const expired = await held();
    sandbox.clock.advance(31 * 86_400);
    const later = await openMerchant(sandbox);
    const mark = { code: expired.code, card_id: expired.cardId, openid: hong };
    expect(await later.post('/card/code/mark', mark)).toMatchObject({ errcode: 40079 });
  });

  test('is looked at by friends, not by strangers', async () => {
    const { code } = await held();
    expect(await people('views', { openid: hong, code })).toEqual({ code });
    expect(await people('views', { openid: gang, code })).toMatchObject({ error: { code: 'UNKNOWN_CODE' } });
  });
});

describe('a deletion', () => {
  test("ends the card for its holder and, of a friends' card, for every friend", async () => {
    const { code, get, consume } = await held();
    await people('deletions', { openid: ming, code });
    expect(await codesOf(ming)).toEqual([]);
    expect(await codesOf(hong)).toEqual([]);
    expect(await get({ check_consume: false })).toMatchObject({
      errcode: 0,
      user_card_status: 'DELETE',
      can_consume: false,
    });
    expect(await get({ check_consume: true })).toMatchObject({ errcode: 40127 });
    expect(await consume({})).toMatchObject({ errcode: 40078 });
    expect(await pushedEvents(sandbox, 'user_del_card')).toMatchObject([
      { FromUserName: ming, UserCardCode: code },
    ]);
  });

  test("is the holder's alone, and done once", async () => {
    const { code } = await held();
    expect(await people('deletions', { openid: hong, code })).toMatchObject({ error: { code: 'NOT_YOURS' } });
    await people('deletions', { openid: ming, code });
    for (const again of ['deletions', 'views', 'shows'])
      expect(await people(again, { openid: ming, code })).toMatchObject({ error: { code: 'UNKNOWN_CODE' } });
  });

  test('leaves a gift alone that is on its way', async () => {
    const { code } = await held(discountCard);
    await people('gifts', { openid: ming, code });
    expect(await people('deletions', { openid: ming, code })).toMatchObject({ error: { code: 'GIFTING' } });
  });
});

describe('a look at a card', () => {
  test('is pushed only where the card asks for it', async () => {
    const quiet = await held();
    await people('views', { openid: ming, code: quiet.code });
    const told = await held(sharedCard, { need_push_on_view: true });
    await people('views', { openid: hong, code: told.code });
    expect(await pushedEvents(sandbox, 'user_view_card')).toMatchObject([
      { FromUserName: hong, UserCardCode: told.code, OuterStr: '' },
    ]);
  });

  test("that goes on to the shop's session is pushed", async () => {
    const { cardId, code } = await held();
    await people('sessions', { openid: ming, code });
    expect(await pushedEvents(sandbox, 'user_enter_session_from_card')).toMatchObject([
      { FromUserName: ming, CardId: cardId, UserCardCode: code },
    ]);
  });
});
