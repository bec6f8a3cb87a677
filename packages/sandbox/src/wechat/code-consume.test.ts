// Who may use a code: online with a mark, offline with a card held up.
import { describe, expect, test } from 'vitest';
import { holdCard } from '../testing/hold-card.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const held = (...make: [] | [typeof discountCard]) => holdCard(sandbox, ...make);

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

  test('offline, needs someone who shows it; a mark from a page is not enough', async () => {
    const { show, mark, consume } = await held();
    expect(await consume({})).toMatchObject({ errcode: 40003 });
    await mark({ openid: hong });
    expect(await consume({})).toMatchObject({ errcode: 40003 });
    await mark({ openid: hong, is_mark: false });
    await show(hong);
    expect(await consume({})).toMatchObject({ errcode: 0, openid: hong });
  });

  test('offline, a show that is five minutes old is none', async () => {
    const { show, consume } = await held();
    await show();
    sandbox.clock.advance(300);
    expect(await consume({})).toMatchObject({ errcode: 40003 });
  });

  test('an ordinary card is used with or without its holder’s openid, not with another', async () => {
    const { consume } = await held(discountCard);
    expect(await consume({ openid: hong })).toMatchObject({ errcode: 40003 });
    expect(await consume({ openid: ming })).toMatchObject({ errcode: 0 });
  });

  test('answers 40099 the second time, 40056 for an unknown code', async () => {
    const { show, consume } = await held();
    await show();
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
