// What datacube counts: a card made in the console, seen and taken on the day of the sample.
// @see 朋友的券 拉取朋友的券数据接口
import type { WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fields, sampleOf } from './samples.ts';
import type { Walk } from './walk.ts';

/** 2015-07-01, 10 o'clock in Beijing: the sample asks until June 30, and a day counts when it is over. */
const JULY = 1_435_716_000;

export function walkFigures(walking: () => Walk): void {
  describe('figures', () => {
    let cardId = '';
    beforeAll(async () => {
      const { stage } = walking();
      const { card } = sampleOf('card/create', 'general-coupon').request as { card: Fields };
      ({ cardId } = await stage.people<{ cardId: string }>('/cards', { card }));
      await stage.review(cardId);
      const { code } = await stage.claim(stage.holder, cardId);
      await stage.people('/views', { openid: stage.holder, code });
      stage.sandbox.clock.set(JULY);
    });
    const counted = {
      refDate: '2015-06-23',
      viewCnt: 1,
      viewUser: 1,
      receiveCnt: 1,
      receiveUser: 1,
      verifyCnt: 0,
      verifyUser: 0,
      givenCnt: 0,
      givenUser: 0,
      expireCnt: 0,
      expireUser: 0,
    };

    it('datacube/getcardbizuininfo', async () => {
      const { list } = (await walking()('datacube/getcardbizuininfo', 'fortnight')) as { list: unknown[] };
      expect(list).toMatchObject([counted]);
    });

    it('datacube/getcardcardinfo', async () => {
      const options = { real: { card_id: cardId } };
      const { list } = (await walking()('datacube/getcardcardinfo', 'fortnight', options)) as {
        list: unknown[];
      };
      expect(list).toMatchObject([{ ...counted, cardId, cardType: 3 }]);
    });

    it.each(['too-long', 'other-format'])('datacube/getcardbizuininfo %s', async (name) => {
      const raw = (api: WechatApi, range: Fields) => callWechat(api, '/datacube/getcardbizuininfo', range);
      await walking()('datacube/getcardbizuininfo', name, { raw });
    });
  });
}
