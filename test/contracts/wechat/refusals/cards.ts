// Calls about cards that WeChat refuses.
// @see 创建卡券 上传图片接口, 设置买单接口, 设置自助核销接口; 朋友的券 生成二维码接口, 拉取朋友的券数据接口
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { modifyStock } from '@kaquan/server/wechat/card/modifystock';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';
import { friendsCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER } from '../stage.ts';
import { type Desk, type Scenarios, works } from './desk.ts';

const NO_CARD = 'pNone00000000000000000000000';

function upload({ wechat }: Desk, bytes: number): Promise<unknown> {
  const multipart = new FormData();
  multipart.set('buffer', new File([new Uint8Array(bytes)], 'test.png'));
  return wechat.call({ method: 'POST', path: '/cgi-bin/media/uploadimg', multipart, repeatable: false });
}

const figures =
  (name: string, begin_date: string, end_date: string) =>
  ({ call }: Desk) =>
    call(`/datacube/${name}`, { begin_date, end_date, cond_source: 1 });

/** A QR code of one code of a new friends' coupon, of which nothing was bought. */
async function uniqueQrcode({ stage, wechat }: Desk, approved: boolean): Promise<unknown> {
  const { cardId } = await createCard(wechat, friendsCoupon(NOVEMBER));
  if (approved) await stage.review(cardId);
  return createQrcode(wechat, { card: { cardId, isUniqueCode: true } });
}

export const CARDS: Scenarios = {
  '40009: a picture of more than 1 MB': (desk) => upload(desk, 1024 * 1024 + 1),
  '40053: a QR code of no kind': ({ call }) => call('/card/qrcode/create', { action_name: 'QR_PIZZA' }),
  '40053: a QR code for a card that is none': ({ wechat }) =>
    createQrcode(wechat, { card: { cardId: NO_CARD } }),
  '40073: a card that is none': ({ wechat }) => getCard(wechat, { cardId: NO_CARD }),
  '40078: a card that is not approved': (desk) => uniqueQrcode(desk, false),
  '40122: more stock taken than there is': ({ ownCodes, wechat }) =>
    modifyStock(wechat, { cardId: ownCodes, reduceStockValue: 101 }),
  '41012: no card_id': ({ call }) => call('/card/get', {}),
  async '43008: 买单 without the permission'({ ordinary, stage, wechat }) {
    await stage.patch({ payPermission: false });
    return setPayCell(wechat, { cardId: ordinary, isOpen: true }).finally(() =>
      stage.patch({ payPermission: true }),
    );
  },
  async '45030: a card of another account'({ elsewhere, wechat }) {
    const { cardId } = await createCard(elsewhere, ownCodesCard(NOVEMBER));
    return getCard(wechat, { cardId });
  },
  '45031: a unique code where the stock is 0': (desk) => uniqueQrcode(desk, true),
  async '45046: 自助核销 for a card with 买单'({ ordinary, wechat }) {
    await works(setPayCell(wechat, { cardId: ordinary, isOpen: true }));
    return setSelfConsumeCell(wechat, { cardId: ordinary, isOpen: true }).finally(() =>
      setPayCell(wechat, { cardId: ordinary, isOpen: false }),
    );
  },
  async '45046: 买单 for a card with 自助核销'({ ordinary, wechat }) {
    await works(setSelfConsumeCell(wechat, { cardId: ordinary, isOpen: true }));
    return setPayCell(wechat, { cardId: ordinary, isOpen: true }).finally(() =>
      setSelfConsumeCell(wechat, { cardId: ordinary, isOpen: false }),
    );
  },
  '48001: points without an account for them': ({ elsewhere }) => getCoinsInfo(elsewhere),
  '61500: figures of a day in another form': figures('getcardbizuininfo', '2015-6-15', '2015-06-30'),
  '61500: figures of a card on a day in another form': figures('getcardcardinfo', '20150615', '2015-06-30'),
  '61501: figures until 63 days later': figures('getcardbizuininfo', '2015-06-01', '2015-08-03'),
  '61501: figures of a card until 63 days later': figures('getcardcardinfo', '2015-06-01', '2015-08-03'),
};
