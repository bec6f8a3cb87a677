// What is shown: every component module of @kaquan/react, with its examples in the order in which one reads them.

export interface Titles {
  zh: string;
  en: string;
}

export interface Example {
  /** Its part of the address. */
  name: string;
  title: Titles;
  /** The file that it is, unless named as itself: a state that another example gets into when it is tapped. */
  file?: string;
  /** What is tapped, or held, once it is drawn, one after the other. */
  taps?: Tap[];
  /** The phone it is opened on; none: the browser that it is opened in. */
  phone?: Phone;
}

/** A CSS selector; what is held is held for longer than a second. */
export type Tap = string | { hold: string };

/** `wechat`: a recent WeChat; `older-wechat`: one from before friends' coupons. Both by the user agent alone. */
export type Phone = 'wechat' | 'older-wechat';

export interface Entry {
  /** Its subpath of @kaquan/react, and of the address. */
  module: string;
  /** The components that it exports. */
  components: string[];
  /** What they are for. */
  title: Titles;
  /** `block`: a part of a page. `page`: takes the whole screen, so that its examples are looked at one by one. */
  layout: 'block' | 'page';
  examples: Example[];
}

export const CATALOGUE: Entry[] = [
  {
    module: 'coupon-card',
    components: ['CouponCard'],
    title: { zh: '券面：列表里的一行，或一整张券', en: 'A coupon: a row in a list, or a whole ticket' },
    layout: 'block',
    examples: [
      { name: 'row', title: { zh: '列表里的一行', en: 'A row' } },
      { name: 'ticket', title: { zh: '一整张券', en: 'A ticket' } },
      { name: 'benefits', title: { zh: '代金、折扣、兑换、优惠', en: 'Money, discount, gift, other' } },
      { name: 'states', title: { zh: '还不能用、占用中、快到期', en: 'Not yet, kept, ending soon' } },
      { name: 'over', title: { zh: '已使用、已过期、已失效', en: 'Used, expired, void' } },
      { name: 'friends', title: { zh: '朋友的券，还没领', en: 'Friends’ coupon, not claimed yet' } },
      { name: 'colors', title: { zh: '平台颜色名与自定颜色', en: 'Platform colours and others' } },
      { name: 'long-words', title: { zh: '文字很长时', en: 'Long words' } },
    ],
  },
  {
    module: 'coupon-list',
    components: ['CouponList'],
    title: { zh: '一个人的全部券，分三页', en: 'Everything a person holds, in three tabs' },
    layout: 'block',
    examples: [
      { name: 'held', title: { zh: '有券', en: 'Some coupons' } },
      { name: 'loading', title: { zh: '还在加载', en: 'Loading' } },
      { name: 'empty', title: { zh: '还没有券', en: 'None yet' } },
      { name: 'failed', title: { zh: '没有取到', en: 'Failed' } },
    ],
  },
  {
    module: 'coupon-skeleton',
    components: ['CouponSkeleton'],
    title: { zh: '骨架：券来之前占住位置', en: 'Where a coupon will be' },
    layout: 'block',
    examples: [
      { name: 'row', title: { zh: '列表', en: 'Rows' } },
      { name: 'ticket', title: { zh: '一整张券', en: 'A ticket' } },
    ],
  },
  {
    module: 'claim-button',
    components: ['ClaimButton'],
    title: { zh: '领取到微信卡包', en: 'Claims into WeChat’s wallet' },
    layout: 'block',
    examples: [
      { name: 'idle', title: { zh: '点之前', en: 'Before a tap' } },
      { name: 'busy', title: { zh: '领取中', en: 'Claiming' }, taps: ['.kq-button'] },
      { name: 'added', title: { zh: '领到了', en: 'Claimed' }, taps: ['.kq-button'] },
      { name: 'failed', title: { zh: '没有领到', en: 'Not claimed' }, taps: ['.kq-button'] },
    ],
  },
  {
    module: 'friends-landing',
    components: ['FriendsLanding'],
    title: { zh: '朋友的券落地页', en: 'The landing page of friends’ coupons' },
    layout: 'page',
    examples: [
      { name: 'in-wechat', title: { zh: '在微信里打开', en: 'Opened in WeChat' }, phone: 'wechat' },
      {
        name: 'claimed',
        file: 'in-wechat',
        title: { zh: '领到了', en: 'Claimed' },
        phone: 'wechat',
        taps: ['.kq-page__buttons .kq-button'],
      },
      {
        name: 'partly-claimed',
        title: { zh: '两张只领到一张', en: 'One of two claimed' },
        phone: 'wechat',
        taps: ['.kq-page__buttons .kq-button'],
      },
      { name: 'early', title: { zh: '还没开始领', en: 'Too early' }, phone: 'wechat' },
      { name: 'sold-out', title: { zh: '领完了', en: 'All gone' }, phone: 'wechat' },
      { name: 'older-wechat', title: { zh: '微信太旧', en: 'An old WeChat' }, phone: 'older-wechat' },
      { name: 'outside', title: { zh: '不在微信里', en: 'Outside WeChat' } },
    ],
  },
  {
    module: 'friends-meaning',
    components: ['FriendsMeaning'],
    title: { zh: '三句话讲清“朋友的券”', en: 'Friends’ coupons in three sentences' },
    layout: 'block',
    examples: [{ name: 'three-sentences', title: { zh: '三句话', en: 'Three sentences' } }],
  },
  {
    module: 'older-client-notice',
    components: ['OlderClientNotice'],
    title: { zh: '请先更新微信', en: 'Asks to update WeChat' },
    layout: 'block',
    examples: [
      {
        name: 'named-version',
        title: { zh: '知道要哪个版本', en: 'The version is known' },
        phone: 'older-wechat',
      },
      { name: 'newest', title: { zh: '不知道要哪个版本', en: 'It is not' }, phone: 'older-wechat' },
    ],
  },
  {
    module: 'code-view',
    components: ['CodeView'],
    title: { zh: '券码：二维码、条形码、文字', en: 'The code: QR, bars, text' },
    layout: 'block',
    examples: [
      { name: 'qrcode', title: { zh: '二维码', en: 'QR code' } },
      { name: 'barcode', title: { zh: '条形码', en: 'Bars' } },
      { name: 'text', title: { zh: '文字', en: 'Text' } },
      { name: 'none', title: { zh: '没有券码', en: 'No code' } },
    ],
  },
  {
    module: 'redeem-sheet',
    components: ['RedeemSheet'],
    title: { zh: '去使用：保留、出示、确认', en: 'Uses one coupon: kept, shown, confirmed' },
    layout: 'page',
    examples: [
      { name: 'open', title: { zh: '打开', en: 'Opened' } },
      {
        name: 'kept',
        file: 'open',
        title: { zh: '为你保留，出示券码', en: 'Kept for you, with its code' },
        taps: ['.kq-sheet .kq-button'],
      },
      {
        name: 'used',
        file: 'open',
        title: { zh: '用掉了', en: 'Used' },
        taps: ['.kq-sheet .kq-button', '.kq-sheet .kq-button'],
      },
      {
        name: 'refused',
        title: { zh: '已经被用掉', en: 'Somebody was faster' },
        taps: ['.kq-sheet .kq-button'],
      },
    ],
  },
  {
    module: 'self-service-use',
    components: ['SelfServiceUse'],
    title: { zh: '自助核销页', en: 'The page of self-service use' },
    layout: 'page',
    examples: [
      { name: 'reserved', title: { zh: '为你保留', en: 'Kept for you' } },
      {
        name: 'used',
        file: 'reserved',
        title: { zh: '用掉了', en: 'Used' },
        taps: [{ hold: '.kq-hold__button' }],
      },
      { name: 'friend-was-first', title: { zh: '朋友正在用', en: 'A friend is using it' } },
    ],
  },
  {
    module: 'hold-button',
    components: ['HoldButton'],
    title: { zh: '按住才算数的按钮', en: 'A button that is held' },
    layout: 'block',
    examples: [
      { name: 'hold', title: { zh: '按住 1 秒', en: 'Hold' } },
      {
        name: 'asking',
        file: 'hold',
        title: { zh: '没按住，再问一次', en: 'Asked once more' },
        taps: ['.kq-hold__button'],
      },
    ],
  },
  {
    module: 'used-stamp',
    components: ['UsedStamp'],
    title: { zh: '给店员看的“已使用”', en: 'The stamp for the clerk' },
    layout: 'block',
    examples: [
      { name: 'just-used', title: { zh: '刚刚用掉', en: 'Just used' } },
      { name: 'long-ago', title: { zh: '早就用掉了', en: 'Long ago' } },
    ],
  },
  {
    module: 'share-again-sheet',
    components: ['ShareAgainSheet'],
    title: { zh: '用掉一张，再送一张', en: 'Gives the next one' },
    layout: 'page',
    examples: [
      { name: 'offer', title: { zh: '可以再送', en: 'Offered' }, phone: 'wechat' },
      {
        name: 'shared',
        file: 'offer',
        title: { zh: '送出了', en: 'Given' },
        phone: 'wechat',
        taps: ['.kq-sheet .kq-button'],
      },
      { name: 'older-wechat', title: { zh: '微信太旧', en: 'An old WeChat' }, phone: 'older-wechat' },
    ],
  },
  {
    module: 'coupon-cell',
    components: ['CouponCell'],
    title: { zh: '结算页的优惠券一行', en: 'The checkout’s line' },
    layout: 'block',
    examples: [
      { name: 'best', title: { zh: '已选最省', en: 'The best one' } },
      { name: 'none-chosen', title: { zh: '不使用', en: 'None wanted' } },
      { name: 'nothing', title: { zh: '没有券', en: 'None there' } },
    ],
  },
  {
    module: 'checkout-sheet',
    components: ['CheckoutSheet'],
    title: { zh: '结算页选券', en: 'Chooses the coupon of an order' },
    layout: 'page',
    examples: [
      { name: 'choose', title: { zh: '选一张', en: 'Choose one' } },
      { name: 'none-applies', title: { zh: '都不满足', en: 'None applies' } },
    ],
  },
  {
    module: 'action-button',
    components: ['ActionButton'],
    title: { zh: '一屏一个主按钮', en: 'The button of a screen' },
    layout: 'block',
    examples: [
      { name: 'kinds', title: { zh: '主要与次要', en: 'Primary and plain' } },
      { name: 'states', title: { zh: '等待与不可用', en: 'Busy and disabled' } },
    ],
  },
  {
    module: 'notice',
    components: ['Notice', 'ErrorNotice'],
    title: { zh: '空状态与出错', en: 'Nothing there, or an error' },
    layout: 'block',
    examples: [
      { name: 'empty', title: { zh: '空状态', en: 'Empty' } },
      { name: 'with-action', title: { zh: '带操作', en: 'With an action' } },
      { name: 'error', title: { zh: '出错', en: 'Errors' } },
    ],
  },
  {
    module: 'coupon-provider',
    components: ['CouponProvider'],
    title: { zh: '给所有 hook 同一个 client', en: 'One client for every hook' },
    layout: 'block',
    examples: [{ name: 'shared-client', title: { zh: '共用一个 client', en: 'A shared client' } }],
  },
];
