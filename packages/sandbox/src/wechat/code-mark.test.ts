// A mark keeps a code for one person, for as long as the account says.
import { describe, expect, test } from 'vitest';
import { holdCard } from '../testing/hold-card.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const held = (...make: [] | [typeof discountCard]) => holdCard(sandbox, ...make);

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

  test('leaves a card shown that the same person holds up at the counter meanwhile', async () => {
    const { show, mark, consume } = await held();
    await show();
    await mark({ openid: ming });
    expect(await consume({})).toMatchObject({ errcode: 0, openid: ming });
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

  test('is told from another mark whoever asks, friend or stranger', async () => {
    const { mark } = await held();
    await mark({ openid: ming });
    expect(await mark({ openid: gang })).toMatchObject({ errcode: 40146 });
    expect(await mark({ openid: gang, is_mark: false })).toMatchObject({ errcode: 40416 });
    expect(await mark({ openid: hong })).toMatchObject({ errcode: 40146 });
  });

  test("is for friends' cards that can be used, by the holder and friends", async () => {
    const { mark, consume } = await held();
    expect(await mark({ openid: gang })).toMatchObject({ errcode: 40003 });
    await mark({ openid: ming });
    await consume({ openid: ming });
    expect(await mark({ openid: ming })).toMatchObject({ errcode: 40099 });
    const ordinary = await held(discountCard);
    expect(await ordinary.mark({ openid: ming })).toMatchObject({ errcode: 40071 });
  });
});
