// An ordinary card with codes of the merchant's own, which the samples speak of and do not create.
import type { Card } from '@kaquan/server/wechat/card/card';

const DAY = 24 * 3600;

/** @param more of base_info: `bind_openid`, `get_custom_code_mode` … */
export function ownCodesCard(now: number, more: object = {}): Card {
  const gift = {
    base_info: {
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/kaquan/0',
      brand_name: '微信餐厅',
      code_type: 'CODE_TYPE_TEXT',
      title: '兑换音乐木盒',
      color: 'Color010',
      notice: '使用时向服务员出示此券',
      description: '每桌限用一张',
      date_info: {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: now - DAY,
        end_timestamp: now + 30 * DAY,
      },
      sku: { quantity: 100 },
      use_custom_code: true,
      ...more,
    },
    gift: '可兑换音乐木盒一个。',
  };
  return { card_type: 'GIFT', gift } as Card;
}
