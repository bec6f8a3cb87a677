// Cards that WeChat does not create. Our own checks refuse nearly all of them before, so they are asked for without.
// @see 朋友的券 创建朋友的券 错误码; 创建卡券 卡券基础信息字段
import { createCard } from '@kaquan/server/wechat/card/create';
import { friendsCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER } from '../stage.ts';
import type { Desk, Scenarios } from './desk.ts';

const DAY = 24 * 3600;

/** A friends' coupon that keeps every rule but one of base_info. */
const friends = (change: object) => (desk: Desk) => {
  const { cash } = friendsCoupon(NOVEMBER) as unknown as { cash: { base_info: object } };
  const base_info = { ...cash.base_info, ...change };
  return desk.call('/card/create', { card: { card_type: 'CASH', cash: { ...cash, base_info } } });
};
/** The same of an ordinary card. */
const ordinary = (change: object) => (desk: Desk) => {
  const { gift } = ownCodesCard(NOVEMBER, change) as unknown as { gift: object };
  return desk.call('/card/create', { card: { card_type: 'GIFT', gift } });
};

const range = (begin: number, end: number) => ({
  type: 'DATE_TYPE_FIX_TIME_RANGE',
  begin_timestamp: begin,
  end_timestamp: end,
});
const noDay = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 0, fixed_begin_term: 0 };

export const CREATION: Scenarios = {
  '40071: a card type that is none': ({ call }) => call('/card/create', { card: { card_type: 'PIZZA' } }),
  '40071: a friends’ coupon that is not written as its sample': friends({ can_share: undefined }),
  '40072: a code type that is none': friends({ code_type: 'CODE_TYPE_NFC' }),
  '40079: a validity that ends before it begins': ordinary({
    date_info: range(NOVEMBER + 2 * DAY, NOVEMBER + DAY),
  }),
  '40079: a friends’ coupon for more than 90 days': friends({
    date_info: range(NOVEMBER, NOVEMBER + 90 * DAY + 1),
  }),
  '40100: a term of no day': ordinary({ date_info: noDay }),
  '40122: a stock of more than 100 000 000': ordinary({ sku: { quantity: 100_000_001 } }),
  '40141: a picture from elsewhere': friends({ logo_url: 'http://shop.example/logo.png' }),
  '41011: a card without its description': friends({ description: undefined }),
  '41025: a friends’ coupon without a shop': friends({ location_id_list: [] }),
  async '43009: own codes without the permission'({ stage, wechat }) {
    await stage.patch({ customCodePermission: false });
    return createCard(wechat, ownCodesCard(NOVEMBER)).finally(() =>
      stage.patch({ customCodePermission: true }),
    );
  },
  '45021: a brand_name of thirteen 汉字': friends({ brand_name: '微'.repeat(13) }),
  '47001: a body that is not JSON': ({ wechat }) =>
    wechat.call({ method: 'POST', path: '/card/create', form: { card: 'CASH' }, repeatable: false }),
  '47001: a field of another kind': friends({ brand_name: { is: 'none' } }),
};
