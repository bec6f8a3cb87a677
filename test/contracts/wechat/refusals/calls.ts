// Calls about cards that WeChat refuses.
// @see 创建卡券 上传图片接口, 设置买单接口, 设置自助核销接口; 朋友的券 生成二维码接口, 拉取朋友的券数据接口
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';
import { friendsCoupon } from '../friends-coupon.ts';
import { NOVEMBER } from '../stage.ts';
import type { Desk, Scenario } from './desk.ts';

function upload({ wechat }: Desk, bytes: number): Promise<unknown> {
  const multipart = new FormData();
  multipart.set('buffer', new File([new Uint8Array(bytes)], 'test.png'));
  return wechat.call({ method: 'POST', path: '/cgi-bin/media/uploadimg', multipart, repeatable: false });
}

const figures =
  (begin_date: string, end_date: string) =>
  ({ call }: Desk) =>
    call('/datacube/getcardbizuininfo', { begin_date, end_date, cond_source: 1 });

export const CALLS: Scenario[] = [
  [40009, 'upload more than 1 MB', (desk) => upload(desk, 1024 * 1024 + 1)],
  [
    40053,
    'make a QR code of no kind',
    ({ call }) => call('/card/qrcode/create', { action_name: 'QR_PIZZA' }),
  ],
  [
    40073,
    'ask for a card that is none',
    ({ wechat }) => getCard(wechat, { cardId: 'pNone00000000000000000000000' }),
  ],
  [41012, 'ask for no card', ({ call }) => call('/card/get', {})],
  [
    43008,
    'open 买单 without the permission',
    async ({ shared, stage, wechat }) => {
      await stage.patch({ payPermission: false });
      return setPayCell(wechat, { cardId: shared, isOpen: true }).finally(() =>
        stage.patch({ payPermission: true }),
      );
    },
  ],
  [
    45031,
    'make a QR code of one code when the stock is 0',
    async ({ stage, wechat }) => {
      const { cardId } = await createCard(wechat, friendsCoupon(NOVEMBER));
      await stage.review(cardId);
      return createQrcode(wechat, { card: { cardId, isUniqueCode: true } });
    },
  ],
  [
    45046,
    'open 自助核销 of a card with 买单',
    async ({ ordinary, wechat }) => {
      await setPayCell(wechat, { cardId: ordinary, isOpen: true });
      return setSelfConsumeCell(wechat, { cardId: ordinary, isOpen: true });
    },
  ],
  [47001, 'send a field of another kind', ({ call }) => call('/card/get', { card_id: { is: 'none' } })],
  [61500, 'ask for figures of a day in another form', figures('2015-6-15', '2015-06-30')],
  [61501, 'ask for figures until 63 days later', figures('2015-06-01', '2015-08-03')],
];
