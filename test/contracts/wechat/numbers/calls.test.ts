// The numbers of single calls: how many, how large, how long, at the limit and one over it; both sides agree.
// @see 朋友的券 生成二维码接口, 拉取卡券概况数据接口; 创建卡券 上传图片接口; 微信卡券 导入自定义code, 管理卡券
import { batchGetCards } from '@kaquan/server/wechat/card/batchget';
import { checkCodes } from '@kaquan/server/wechat/card/code/checkcode';
import { depositCodes } from '@kaquan/server/wechat/card/code/deposit';
import { updateCode } from '@kaquan/server/wechat/card/code/update';
import { createCard } from '@kaquan/server/wechat/card/create';
import { createQrcode, type QrcodeCard } from '@kaquan/server/wechat/card/qrcode/create';
import { setTestWhitelist } from '@kaquan/server/wechat/card/testwhitelist/set';
import { uploadImage } from '@kaquan/server/wechat/cgi-bin/media/uploadimg';
import { getCardBizuinInfo } from '@kaquan/server/wechat/datacube/getcardbizuininfo';
import { getCardCardInfo } from '@kaquan/server/wechat/datacube/getcardcardinfo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bannerPicture } from '../../baidu/banner-picture.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { type Asked, ask, asked, PASSES, refused } from './both-sides.ts';
import { ordinary } from './cards.ts';

const list = (count: number, of = 'K') => Array.from({ length: count }, (_, n) => `${of}${n}`);

function upload(bytes: number): Asked {
  const buffer = new Uint8Array(bytes);
  buffer.set(bannerPicture(300, 300));
  const multipart = new FormData();
  multipart.set('buffer', new File([buffer], 'test.png', { type: 'image/png' }));
  return {
    typed: (api) => uploadImage(api, { buffer }),
    raw: (api) =>
      api.call({ method: 'POST', path: '/cgi-bin/media/uploadimg', multipart, repeatable: false }),
  };
}

function figures(name: string, beginDate: string, endDate: string): Asked {
  const call = name === 'getcardcardinfo' ? getCardCardInfo : getCardBizuinInfo;
  return asked(`/datacube/${name}`, { begin_date: beginDate, end_date: endDate, cond_source: 1 }, (api) =>
    call(api, { beginDate, endDate, condSource: 1 }),
  );
}

const page = (count: number) =>
  asked('/card/batchget', { offset: 0, count }, (api) => batchGetCards(api, { offset: 0, count }));

const testers = (openid: string[], username: string[]) =>
  asked('/card/testwhitelist/set', { openid, username }, (api) =>
    setTestWhitelist(api, { openid, username }),
  );

describe('one call', () => {
  let stage: WechatStage;
  let cardId = '';
  let deposit = '';
  let own = '';
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
    ({ cardId } = await createCard(stage.wechat, ordinary({})));
    ({ cardId: deposit } = await createCard(stage.wechat, ownCodesCard(NOVEMBER, mode)));
    ({ cardId: own } = await createCard(stage.wechat, ownCodesCard(NOVEMBER)));
    await stage.review(own);
    await stage.claim(stage.holder, own, { code: 'FIRST' });
  });
  afterAll(() => stage?.close());

  async function holds(most: Asked, over: Asked, errcode: number): Promise<void> {
    expect(await ask(stage, most)).toEqual(PASSES);
    expect(await ask(stage, over)).toEqual(refused(errcode));
  }

  it('deposits, and looks for, at most 100 codes', async () => {
    const deposits = (codes: string[]) =>
      asked('/card/code/deposit', { card_id: deposit, code: codes }, (api) =>
        depositCodes(api, { cardId: deposit, codes }),
      );
    const looks = (codes: string[]) =>
      asked('/card/code/checkcode', { card_id: deposit, code: codes }, (api) =>
        checkCodes(api, { cardId: deposit, codes }),
      );
    await holds(deposits(list(100)), deposits(list(101)), 40109);
    await holds(looks(list(100)), looks(list(101)), 40109);
  });

  it('gives a code at most 20 characters', async () => {
    const renaming = (code: string, newCode: string) =>
      asked('/card/code/update', { card_id: own, code, new_code: newCode }, (api) =>
        updateCode(api, { cardId: own, code, newCode }),
      );
    const longest = 'K'.repeat(20);
    await holds(renaming('FIRST', longest), renaming(longest, 'K'.repeat(21)), 40116);
  });

  it('lists at most 50 cards', async () => {
    await holds(page(50), page(51), 40097);
    expect(await ask(stage, page(0))).toEqual(refused(40097));
  });

  it('names at most 10 testers, by openid and by username together', async () => {
    await holds(testers(list(10, 'o'), []), testers(list(11, 'o'), []), 45021);
    await holds(testers(list(4, 'o'), list(6, 'name')), testers(list(5, 'o'), list(6, 'name')), 45021);
  });

  it('uploads at most 1 MB', () => holds(upload(1024 * 1024), upload(1024 * 1024 + 1), 40009));

  it.each(['getcardbizuininfo', 'getcardcardinfo'])(
    '%s goes over at most 62 days, written YYYY-MM-DD',
    async (name) => {
      await holds(
        figures(name, '2015-06-15', '2015-08-16'),
        figures(name, '2015-06-15', '2015-08-17'),
        61501,
      );
      await holds(
        figures(name, '2015-06-15', '2015-06-15'),
        figures(name, '2015-06-15', '2015-06-14'),
        61501,
      );
      for (const day of ['2015-6-15', '20150615', '2015-02-30', '2015-06-15 ', ''])
        expect(await ask(stage, figures(name, day, '2015-06-30'))).toEqual(refused(61500));
    },
  );

  describe('makes a QR code', () => {
    const one = (expireSeconds: number, more: Partial<QrcodeCard> = {}) => {
      const { outerId: outer_id } = more;
      const card = { card_id: cardId, ...(outer_id === undefined ? {} : { outer_id }) };
      const body = { action_name: 'QR_CARD', expire_seconds: expireSeconds, action_info: { card } };
      return asked('/card/qrcode/create', body, (api) =>
        createQrcode(api, { card: { cardId, ...more }, expireSeconds }),
      );
    };
    const several = (expireSeconds: number) => {
      const action_info = { multiple_card: { card_list: [{ card_id: cardId }] } };
      const body = { action_name: 'QR_MULTIPLE_CARD', expire_seconds: expireSeconds, action_info };
      return asked('/card/qrcode/create', body, (api) =>
        createQrcode(api, { cards: [{ cardId }], expireSeconds }),
      );
    };

    it('for 60 to 1800 seconds', async () => {
      await holds(one(60), one(59), 40053);
      await holds(one(1800), one(1801), 40053);
    });

    it('of several cards for 60 seconds to 365 days', async () => {
      await holds(several(60), several(59), 40053);
      await holds(several(365 * 24 * 3600), several(365 * 24 * 3600 + 1), 40053);
    });

    it('with an outer_id of at most 60 digits', () =>
      holds(one(60, { outerId: '9'.repeat(60) }), one(60, { outerId: '9'.repeat(61) }), 40053));
  });
});
