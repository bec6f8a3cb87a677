// What a merchant can choose from, and what the console does by the same rules.
import { describe, expect, test } from 'vitest';
import { defaultSeed } from '../core/seed.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { app, discountCard, ming, openMerchant } from '../testing/wechat-merchant.ts';

const other = { ...app, appid: 'wx0000000000000002', secret: '0'.repeat(32) };
const sandbox = await startSandbox({ seed: { ...defaultSeed(), wechat: [app, other] } });
const now = sandbox.clock.now();

describe.each([
  'get',
  'update',
  'modifystock',
  'delete',
  'paycell/set',
  'selfconsumecell/set',
  'mpnews/gethtml',
])('card/%s', (path) => {
  test('answers 41012 without a card_id, 40073 to an unknown one, 45030 to another account’s', async () => {
    const { post } = await openMerchant(sandbox);
    const { cardId } = await sandbox.post('/_sandbox/wechat/cards', {
      appid: other.appid,
      card: discountCard(now),
    });
    expect(await post(`/card/${path}`, {})).toMatchObject({ errcode: 41012 });
    expect(await post(`/card/${path}`, { card_id: 'pNobody' })).toMatchObject({ errcode: 40073 });
    expect(await post(`/card/${path}`, { card_id: cardId })).toMatchObject({ errcode: 45030 });
  });
});

describe('what a merchant can choose from', () => {
  test('are 14 colours and the categories', async () => {
    const { token } = await openMerchant(sandbox);
    const { colors } = (await sandbox.get('/wechat/card/getcolors', { access_token: token })) as {
      colors: unknown[];
    };
    expect(colors).toHaveLength(14);
    expect(colors).toContainEqual({ name: 'Color102', value: '#5E6671' });
    const answer = await sandbox.get('/wechat/card/getapplyprotocol', { access_token: token });
    expect(answer).toMatchObject({
      errcode: 0,
      category: expect.arrayContaining([
        expect.objectContaining({
          primary_category_id: 1,
          category_name: '美食',
          secondary_category: expect.arrayContaining([
            expect.objectContaining({ secondary_category_id: 101, category_name: '粤菜' }),
          ]),
        }),
      ]),
    });
  });
});

describe('the console', () => {
  test('makes cards by the same rules', async () => {
    expect(
      await sandbox.post('/_sandbox/wechat/cards', { card: discountCard(now, { base: { title: '' } }) }),
    ).toMatchObject({
      error: { code: 'CARD_REFUSED', message: expect.stringContaining('41011') },
    });
  });

  test('distributes only what was approved, and it can be taken then as before', async () => {
    const { card, post } = await openMerchant(sandbox);
    const { card_id: fresh } = await post('/card/create', { card: discountCard(now) });
    expect(await sandbox.post('/_sandbox/wechat/dispatches', { cardId: fresh })).toMatchObject({
      error: { code: 'NOT_REVIEWED' },
    });
    const cardId = await card(discountCard(now));
    await sandbox.post('/_sandbox/wechat/dispatches', { cardId });
    expect(await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId })).toHaveProperty('code');
  });
});
