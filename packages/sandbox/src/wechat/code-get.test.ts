// A code is opened and looked at: who holds it, who marks it, what became of it.
import { describe, expect, test } from 'vitest';
import { holdCard } from '../testing/hold-card.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const held = (...make: [] | [typeof discountCard]) => holdCard(sandbox, ...make);

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
    const { get, show, consume } = await held();
    await show();
    await consume({});
    expect(await get({})).toMatchObject({ errcode: 40099 });
    const used = await get({ check_consume: false });
    expect(used).toMatchObject({ errcode: 0, can_consume: false, user_card_status: 'CONSUMED' });
    expect(used).not.toHaveProperty('mark_openid');
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

  test('says that a card cannot be used before it begins', async () => {
    const now = sandbox.clock.now();
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now + 60,
      end_timestamp: now + 600,
    };
    const { get, consume } = await holdCard(sandbox, discountCard, { date_info });
    expect(await get({})).toMatchObject({ user_card_status: 'NORMAL', can_consume: false });
    expect(await consume({})).toMatchObject({ errcode: 40079 });
    sandbox.clock.advance(60);
    expect(await get({})).toMatchObject({ can_consume: true });
  });

  test('counts how often the one who marks it has used this card before', async () => {
    const { cardId, get, mark, consume } = await held();
    expect(await get({})).toMatchObject({ use_count: 0 });
    await mark({ openid: hong });
    await consume({ openid: hong });
    const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    await mark({ code, openid: hong });
    expect(await get({ code })).toMatchObject({ mark_openid: hong, use_count: 1 });
    await mark({ code, openid: hong, is_mark: false });
    await mark({ code, openid: ming });
    expect(await get({ code })).toMatchObject({ mark_openid: ming, use_count: 0 });
    const other = await held();
    await other.mark({ openid: hong });
    expect(await other.get({})).toMatchObject({ mark_openid: hong, use_count: 0 });
  });
});
