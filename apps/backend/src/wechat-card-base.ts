// What all the shop's WeChat cards have in common, whoever makes them: logo, shop, validity, where the cells lead.
// @see 创建卡券 卡券基础信息字段
const DAY = 24 * 3600;
/** Stands for what uploadImage answered. */
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan-demo/0';

/** Where the cards' link cells lead. */
export interface CardPages {
  use: string;
  inStore: string;
}

/**
 * The shop's part of base_info: usable from now on for thirty days.
 *
 * @param now seconds
 */
export function cardBase(now: number, { use }: CardPages) {
  return {
    logo_url: IMAGE,
    brand_name: '微信餐厅',
    description: '到店或在线下单时使用，每单限用一张。',
    location_id_list: [272981040],
    date_info: {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now - 3600,
      end_timestamp: now + 30 * DAY,
    },
    promotion_url_name: '更多优惠',
    promotion_url: use,
    get_limit: 3,
  } as const;
}

/** The pictures that a friends' coupon must have, with the text beside the large one. */
export function friendsPictures(text: string) {
  return {
    abstract: { abstract: '冬日上新，和朋友一起用', icon_url_list: [IMAGE] },
    text_image_list: [{ image_url: IMAGE, text }],
  } as const;
}
