// A friends' coupon that can be claimed and used on the day of these tests.
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import type { WechatStage } from './stage.ts';

const DAY = 24 * 3600;
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan/0';

/** 50 元, without a threshold: 0.2 points a piece. */
export const friendsCoupon = (now: number): Card => ({
  card_type: 'CASH',
  cash: {
    base_info: {
      logo_url: IMAGE,
      brand_name: '微信餐厅',
      code_type: 'CODE_TYPE_TEXT',
      color: 'Color010',
      description: '每桌限用一张',
      date_info: {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: now - DAY,
        end_timestamp: now + 30 * DAY,
      },
      can_share: false,
      can_give_friend: false,
      location_id_list: [272_981_040],
    },
    advanced_info: {
      abstract: { abstract: '新季菜品', icon_url_list: [IMAGE] },
      text_image_list: [{ image_url: IMAGE, text: '精选食材' }],
      share_friends: true,
    },
    reduce_cost: 5_000,
  },
});

/** Creates one, has it reviewed, and buys so many. */
export async function stockedCoupon(stage: WechatStage, quantity: number): Promise<string> {
  const { cardId } = await createCard(stage.wechat, friendsCoupon(stage.sandbox.clock.now()));
  await stage.review(cardId);
  await activateCoins(stage.wechat);
  await purchaseStock(stage.wechat, { cardId, quantity });
  return cardId;
}
