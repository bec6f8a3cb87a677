// How many: of a card for one person, of its stock before the merchant is told, and of tries to tell.
// @see 创建卡券 get_limit; 卡券事件推送 库存报警事件; 公众平台 接收消息和事件推送
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCard } from '@kaquan/server/wechat/card/create';
import { modifyStock } from '@kaquan/server/wechat/card/modifystock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../../harness/wait-until.ts';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { ordinary } from './cards.ts';

const HOUR = 3600;

describe('of a card,', () => {
  let stage: WechatStage;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
  });
  afterAll(() => stage?.close());

  async function open(base: object): Promise<string> {
    const { cardId } = await createCard(stage.wechat, ordinary({ base }));
    await stage.review(cardId);
    return cardId;
  }
  const claim = (cardId: string) => stage.claim(stage.holder, cardId);
  const pushes = async (event: string, after = 0) =>
    (await stage.control.log(after)).filter(
      ({ kind, route }) => kind === 'push' && route === `push:${event}`,
    );

  it.each([
    ['50 where get_limit is not given', 50, {}],
    ['as many as get_limit says', 2, { get_limit: '2' }],
  ])('one person gets %s', async (_what, most, limit) => {
    const cardId = await open(limit);
    for (let claimed = 0; claimed < most; claimed += 1) await claim(cardId);
    await expect(claim(cardId)).rejects.toThrow('LIMIT_REACHED');
    await stage.claim(stage.friend, cardId);
  });

  it('one with more than 200 tells when 100 are left, and again after 12 hours at the earliest', async () => {
    const reminders = async () => (await pushes('card_sku_remind')).length;
    const cardId = await open({ sku: { quantity: 201 } });
    await modifyStock(stage.wechat, { cardId, reduceStockValue: 99 });
    await claim(cardId);
    expect(await reminders()).toBe(0);
    await claim(cardId);
    expect(await reminders()).toBe(1);
    stage.sandbox.clock.advance(12 * HOUR - 60);
    await claim(cardId);
    expect(await reminders()).toBe(1);
    stage.sandbox.clock.advance(60);
    await claim(cardId);
    expect(await reminders()).toBe(2);
  });

  it('one with 200 tells nothing', async () => {
    const before = (await pushes('card_sku_remind')).length;
    const cardId = await open({ sku: { quantity: 200 } });
    await modifyStock(stage.wechat, { cardId, reduceStockValue: 150 });
    await claim(cardId);
    expect(await pushes('card_sku_remind')).toHaveLength(before);
  });

  describe('a push', () => {
    /** Of the merchant; undefined: none ever. */
    let answer: string | undefined;
    const receiver = createServer((request, response) => {
      request.resume();
      if (answer !== undefined) response.end(answer);
    });
    beforeAll(async () => {
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      await stage.patch({ callbackUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/` });
    });
    afterAll(() => {
      receiver.closeAllConnections();
      receiver.close();
    });

    const outcomes = async (after: number) =>
      (await pushes('user_get_card', after)).map(({ outcome }) => outcome);

    it('that is not answered with success is tried 3 times more', async () => {
      const cardId = await open({});
      const after = await stage.control.lastLogId();
      answer = 'no';
      await claim(cardId);
      for (let tries = 1; tries <= 4; tries += 1) {
        await waitUntil(async () => (await outcomes(after)).length >= tries, `try ${tries}`);
        stage.sandbox.clock.advance(60);
      }
      expect(await outcomes(after)).toHaveLength(4);
      expect((await outcomes(after)).at(-1)).toContain('不再重试');
    });

    it('that is not answered at all is given up after 5 seconds, and tried again', async () => {
      const cardId = await open({});
      const after = await stage.control.lastLogId();
      answer = undefined;
      await claim(cardId);
      await waitUntil(async () => (await outcomes(after)).length === 1, 'the end of the first try');
      expect((await outcomes(after))[0]).toContain('应答超时');
      answer = '';
      stage.sandbox.clock.advance(60);
      await waitUntil(async () => (await outcomes(after)).length === 2, 'the second try');
      expect((await outcomes(after))[1]).toBe('ok');
    });
  });
});
