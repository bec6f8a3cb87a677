// The calls about codes: what they send, what they take, and how they read lists and numbers.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../../test-support/wechat-stage.ts';
import { getCardList } from '../user/getcardlist.ts';
import { checkCodes } from './checkcode.ts';
import { consumeCode } from './consume.ts';
import { decryptCode } from './decrypt.ts';
import { depositCodes } from './deposit.ts';
import { getCode } from './get.ts';
import { getDepositCount } from './getdepositcount.ts';
import { markCode } from './mark.ts';
import { makeCodeUnavailable } from './unavailable.ts';
import { updateCode } from './update.ts';

const tools = useDatabase();
const LOST = new Response('', { status: 504 });
const wechat = (path: string, ...answers: object[]) => wechatStage(tools, { [path]: answers });

describe('code/get', () => {
  const GET = '/card/code/get';
  const STATE = { errcode: 0, card: { card_id: 'p1' }, openid: 'o', user_card_status: 'NORMAL' };

  it('answers how many of these the one who marked it has used, number or text', async () => {
    const { api } = wechat(GET, { ...STATE, use_count: '1' });
    expect(await getCode(api, { code: '1' })).toMatchObject({ useCount: 1 });
  });

  it('has every state told unless asked otherwise: what is left out WeChat takes for a check', async () => {
    const { api, sent } = wechat(GET, { ...STATE, user_card_status: 'CONSUMED', can_consume: false });
    const told = { userCardStatus: 'CONSUMED', canConsume: false };
    expect(await getCode(api, { code: '1' })).toMatchObject(told);
    expect(sent(GET)).toEqual([{ code: '1', check_consume: false }]);
  });

  it('has every state refused but a usable one when asked so', async () => {
    const { api, sent } = wechat(GET, { errcode: 40127, errmsg: 'invalid user-card status!' });
    const request = { cardId: 'p1', code: '1', checkConsume: true };
    await expect(getCode(api, request)).rejects.toMatchObject({ platformCode: '40127' });
    expect(sent(GET)).toEqual([{ card_id: 'p1', code: '1', check_consume: true }]);
  });

  it.each(['card', 'openid', 'user_card_status'])('is no answer without %s', async (field) => {
    const { api } = wechat(GET, { ...STATE, [field]: undefined });
    await expect(getCode(api, { code: '1' })).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
  });
});

describe('code/decrypt', () => {
  it('sends the raw base64: decoded once more as a form, its + would be a blank and WeChat answer 40075', async () => {
    const { api, sent } = wechat('/card/code/decrypt', { errcode: 0, code: '751234212312' });
    const encryptCode = 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE=';
    expect(await decryptCode(api, { encryptCode })).toEqual({ code: '751234212312' });
    expect(sent('/card/code/decrypt')).toEqual([{ encrypt_code: encryptCode }]);
  });
});

describe('code/consume', () => {
  it('answers what was used and who used it', async () => {
    const { api } = wechat('/card/code/consume', { errcode: 0, card: { card_id: 'p1' }, openid: 'o' });
    expect(await consumeCode(api, { code: '1' })).toEqual({ cardId: 'p1', openid: 'o' });
  });
});

describe('the merchant’s own codes', () => {
  const codes = (count: number) => Array.from({ length: count }, (_, n) => `K${n}`);

  it('are deposited and answered in three lists', async () => {
    const answer = { errcode: 0, succ_code: ['K1'], duplicate_code: [22], fail_code: [] };
    const { api, sent } = wechat('/card/code/deposit', answer);
    expect(await depositCodes(api, { cardId: 'p1', codes: ['K1', '22'] })).toEqual({
      succCode: ['K1'],
      duplicateCode: ['22'],
      failCode: [],
    });
    expect(sent('/card/code/deposit')).toEqual([{ card_id: 'p1', code: ['K1', '22'] }]);
  });

  it('are deposited again when the answer is lost, which does no harm, unless told otherwise', async () => {
    const { api, of } = wechat('/card/code/deposit', LOST, { errcode: 0 });
    await depositCodes(api, { cardId: 'p1', codes: ['K1'] });
    expect(of('/card/code/deposit')).toHaveLength(2);
    const once = wechat('/card/code/deposit', LOST, { errcode: 0 });
    const call = depositCodes(once.api, { cardId: 'p1', codes: ['K1'] }, { repeatable: false });
    await expect(call).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });

  it('are counted and looked for', async () => {
    const counted = wechat('/card/code/getdepositcount', { errcode: 0, count: '123' });
    expect(await getDepositCount(counted.api, { cardId: 'p1' })).toEqual({ count: 123 });
    const found = wechat('/card/code/checkcode', { errcode: 0, exist_code: ['K1'], not_exist_code: ['K2'] });
    expect(await checkCodes(found.api, { cardId: 'p1', codes: ['K1', 'K2'] })).toEqual({
      existCode: ['K1'],
      notExistCode: ['K2'],
    });
  });

  it.each<[string, string[], string]>([
    ['no code', [], 'codes'],
    ['more than a hundred', codes(101), 'codes'],
    ['an empty one', ['K1', ''], 'codes.1'],
    ['one of 21 characters', ['K'.repeat(21)], 'codes.0'],
    ['one with a blank', ['K 1'], 'codes.0'],
    ['one of another script', ['K券'], 'codes.0'],
  ])('are refused before WeChat is asked: %s', async (_what, list, field) => {
    const { api, asked } = wechatStage(tools, {});
    for (const call of [depositCodes, checkCodes])
      await expect(call(api, { cardId: 'p1', codes: list })).rejects.toMatchObject({
        code: 'FIELD_INVALID',
        message: expect.stringMatching(`^${field.replace('.', '\\.')}: `),
      });
    expect(asked).toEqual([]);
  });

  it('a hundred of twenty characters pass', async () => {
    const { api, of } = wechat('/card/code/deposit', { errcode: 0 });
    await depositCodes(api, { cardId: 'p1', codes: codes(100).map((code) => code.padEnd(20, 'x')) });
    expect(of('/card/code/deposit')).toHaveLength(1);
  });

  it('are changed by new_code (co-wechat-api sends newcode), once', async () => {
    const { api, sent } = wechat('/card/code/update', { errcode: 0 });
    await updateCode(api, { code: 'K1', newCode: 'K2', cardId: 'p1' });
    expect(sent('/card/code/update')).toEqual([{ code: 'K1', new_code: 'K2', card_id: 'p1' }]);
    const lost = wechat('/card/code/update', LOST);
    await expect(updateCode(lost.api, { code: 'K1', newCode: 'K2', cardId: 'p1' })).rejects.toThrow();
    expect(lost.of('/card/code/update')).toHaveLength(1);
    await expect(updateCode(api, { code: 'K1', newCode: '', cardId: 'p1' })).rejects.toThrow(/^newCode: /);
  });
});

describe('a code that is none', () => {
  it.each<[string, (api: ReturnType<typeof wechat>['api']) => Promise<unknown>]>([
    ['code', (api) => getCode(api, { code: '' })],
    ['code', (api) => consumeCode(api, { code: '12 34' })],
    ['cardId', (api) => getCode(api, { code: '1', cardId: '' })],
    ['openid', (api) => markCode(api, { cardId: 'p1', code: '1', openid: '' })],
    // A + that became a blank, and one that was never decoded.
    ['encryptCode', (api) => decryptCode(api, { encryptCode: 'XXIzTtMq VJdsFmv7' })],
    ['encryptCode', (api) => decryptCode(api, { encryptCode: 'XXIzTtMq%2BVJdsFmv7' })],
    ['newCode', (api) => updateCode(api, { code: 'K1', newCode: 'K'.repeat(21), cardId: 'p1' })],
  ])('is named by its field, %s, and not asked for', async (field, call) => {
    const { api, asked } = wechatStage(tools, {});
    await expect(call(api)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(`^${field}: `),
    });
    expect(asked).toEqual([]);
  });
});

describe('code/mark', () => {
  it('marks, unless told to let go', async () => {
    const { api, sent } = wechat('/card/code/mark', { errcode: 0 });
    const request = { cardId: 'p1', code: '1', openid: 'o' };
    await markCode(api, request);
    await markCode(api, { ...request, isMark: false });
    expect(sent('/card/code/mark')).toMatchObject([{ is_mark: true }, { is_mark: false }]);
  });
});

describe('code/unavailable', () => {
  it('is sent once, with the reason', async () => {
    const { api, sent } = wechat('/card/code/unavailable', LOST);
    const request = { code: '1', cardId: 'p1', reason: '退款' };
    await expect(makeCodeUnavailable(api, request)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(sent('/card/code/unavailable')).toEqual([{ code: '1', card_id: 'p1', reason: '退款' }]);
  });
});

describe('user/getcardlist', () => {
  it('answers the cards that a user holds, and whether there are friends’ coupons', async () => {
    const list = [{ code: 1434079154, card_id: 'p1' }];
    const { api, sent } = wechat('/card/user/getcardlist', {
      errcode: 0,
      card_list: list,
      has_share_card: true,
    });
    expect(await getCardList(api, { openid: 'o', cardId: 'p1' })).toEqual({
      cardList: [{ code: '1434079154', cardId: 'p1' }],
      hasShareCard: true,
    });
    expect(sent('/card/user/getcardlist')).toEqual([{ openid: 'o', card_id: 'p1' }]);
  });

  it('answers none when WeChat has none', async () => {
    const { api } = wechat('/card/user/getcardlist', { errcode: 0 });
    expect(await getCardList(api, { openid: 'o' })).toEqual({ cardList: [], hasShareCard: false });
  });
});
