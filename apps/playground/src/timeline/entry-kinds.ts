// What each route means in plain words, in both languages; and whether it is part of a coupon's story.
import type { EntryKind, TimelineEntry } from './timeline-entry.ts';

export interface EntryMeaning {
  zh: string;
  en: string;
  /** False for logins, tokens and housekeeping: shown on request only. */
  story: boolean;
}

type Rule = [kind: EntryKind, route: RegExp, zh: string, en: string, quiet?: 'quiet'];

/** The first rule that fits is the one. Routes are the platforms' own. */
const rules: Rule[] = [
  ['action', /^\/claims$/, '用户领取', 'User claims a coupon'],
  ['action', /^\/launches$/, '点立即使用，打开小程序', 'Taps 立即使用: the program opens'],
  ['action', /^\/add-card$/, '把券放进微信卡包', 'User adds the card to the wallet'],
  ['action', /^\/choose-card$/, '从卡包里挑一张', 'User picks a card'],
  ['action', /^\/card-links$/, '从卡包点开这张券的链接', 'User opens the card’s link'],
  ['action', /^\/consumed-share$/, '用完再送朋友一张', 'Used, and one more to share'],
  ['action', /^\/scans$/, '扫一扫', 'Scans a QR code'],
  ['action', /^\/views$/, '查看卡券', 'Looks at the card', 'quiet'],
  ['action', /^\/shows$/, '向店员出示', 'Shows the card to a clerk'],
  ['action', /^\/gifts$/, '转赠给朋友', 'Gives the card away'],
  ['action', /^\/gifts\/accept$/, '收下朋友送的券', 'Takes a friend’s gift'],
  ['action', /^\/gifts\/return$/, '转赠退回', 'The gift comes back'],
  ['action', /^\/deletions$/, '删除卡券', 'Deletes the card'],
  ['action', /^\/pay-cells$/, '微信买单', 'Pays with the card'],
  ['action', /^\/self-consumes$/, '自助核销', 'Redeems it himself'],
  ['action', /^\/coin-payments$/, '支付券点充值', 'Pays for points'],
  ['action', /^\/verify-config$/, '微信核对页面签名', 'WeChat checks the page signature', 'quiet'],
  ['action', /^\/reviews$/, '审核', 'Review', 'quiet'],
  ['action', /^\/friends$/, '沙箱布置', 'Sandbox set-up', 'quiet'],
  ['action', /^\/payments$/, '用户付款', 'User pays'],
  ['action', /^\/notifications$/, '渠道又通知一次', 'The channel tells once more'],
  ['action', /^\/templates$/, '商家在控制台建券', 'Shop creates a template', 'quiet'],
  ['action', /^\/clock$/, '拨动时钟', 'Clock moved'],
  ['action', /^\/faults$/, '布置故障', 'Fault planned'],

  ['push', /user_get_(coupon|card)/, '领券推送', 'Claim push'],
  ['push', /user_consume_card/, '核销推送', 'Redeemed push'],
  ['push', /:PAY$/, '支付成功推送', 'Payment push'],
  ['push', /card_(not_)?pass_check/, '审核结果推送', 'Review push', 'quiet'],
  ['push', /card_pay_order/, '券点流水推送', 'Points push', 'quiet'],
  ['push', /user_gifting_card/, '转赠推送', 'Gift push'],
  ['push', /user_del_card/, '删除推送', 'Deleted push'],
  ['push', /user_pay_from_pay_cell/, '买单推送', 'Paid push'],
  ['push', /user_view_card|user_enter_session/, '看券推送', 'Viewed push', 'quiet'],
  ['push', /card_sku_remind/, '库存告急推送', 'Low stock push'],

  ['request', /coupon\/create$|card\/create$/, '商家创建卡券', 'Shop creates a coupon', 'quiet'],
  ['request', /code\/batchUpload$/, '商家上传券码', 'Shop uploads codes', 'quiet'],
  ['request', /card\/pay\/getpayprice$/, '问库存的价格', 'Asks the price of stock', 'quiet'],
  ['request', /card\/pay\/confirm$/, '用券点兑换库存', 'Buys stock with points', 'quiet'],
  ['request', /card\/pay\/recharge$/, '下充值单', 'Orders points', 'quiet'],
  ['request', /card\/pay\/activate$/, '开通券点账户', 'Opens the points account', 'quiet'],
  ['request', /card\/pay\//, '查券点账户', 'Reads the points account', 'quiet'],
  ['request', /card\/qrcode\/create$/, '生成领券二维码', 'Makes a QR code', 'quiet'],
  ['request', /card\/(paycell|selfconsumecell)\/set$/, '设置券面收银', 'Sets the till on the card', 'quiet'],
  ['request', /datacube\//, '拉取数据', 'Reads the figures', 'quiet'],
  ['request', /card\/batchget$/, '列出卡券', 'Lists the cards', 'quiet'],
  ['request', /coupon\/(get|batchGet)$|card\/get$/, '查询券面', 'Reads the coupon’s face', 'quiet'],
  ['request', /upload\/image$|coupon\/banner\//, '商家布置 Banner', 'Shop sets up its banner', 'quiet'],
  ['request', /code\/consume$/, '向平台核销', 'Redeems at the platform'],
  ['request', /code\/mark#off$/, '放开这张券', 'Lets the card go'],
  ['request', /code\/mark$/, '占用这张券 5 分钟', 'Keeps the card for 5 minutes'],
  ['request', /code\/get$/, '问平台这张券的状态', 'Asks the card’s state'],
  ['request', /code\/decrypt$/, '解密券码', 'Decrypts the code'],
  ['request', /rest\/coupon$/, '向平台发券', 'Issues a coupon'],
  ['request', /rest\/coupon(#list$|\/)/, '查询店铺券', 'Reads the shop’s coupons', 'quiet'],
  ['request', /rest\/bill$/, '带着券下单', 'Makes the bill, with the coupon'],
  ['request', /rest\/bills?(\/|$)/, '问平台付款了没有', 'Asks whether it is paid', 'quiet'],
  ['request', /token|ticket|getsessionkey|jscode2session/, '取令牌或票据', 'Token or ticket', 'quiet'],
  ['request', /oauth/, '微信网页登录', 'WeChat web login', 'quiet'],

  ['page', /^\/demo\/baidu\/campaigns$/, '商家上新：建券、上传券码、挂 Banner', 'Shop begins a campaign'],
  ['page', /\/merchant\/coins\/activation$/, '商家开通券点账户', 'Merchant opens the points account'],
  ['page', /\/merchant\/coins\/recharges$/, '商家充值券点', 'Merchant recharges points'],
  ['page', /\/merchant\/coupons$/, '商家创建朋友的券', 'Merchant creates a friends’ coupon'],
  ['page', /\/merchant\/coupons\/[^/]+\/stock$/, '商家用券点买库存', 'Merchant buys stock with points'],
  ['page', /\/merchant\/coupons\/[^/]+\/qrcodes$/, '商家生成领券二维码', 'Merchant makes a QR code'],
  ['page', /\/merchant\/coupons\/[^/]+\/till$/, '商家设置券面收银', 'Merchant sets the till on the card'],
  ['page', /\/callbacks\//, '推送到达，先存下再处理', 'Push arrived: stored, then worked on'],
  ['page', /\/baidu\/launch-coupon$/, '解密并发券一次', 'Decrypts and grants once'],
  ['page', /\/wechat\/js-config$/, '给页面签名', 'Signs the page', 'quiet'],
  ['page', /\/wechat\/card-ext$/, '给要领的券签名', 'Signs the card to claim'],
  ['page', /\/wechat\/choose-card$/, '给选券签名', 'Signs the card picker', 'quiet'],
  ['page', /\/wechat\/code$/, '认出这张券', 'Recognises the card'],
  ['page', /\/beecloud\/bills$/, '去支付这笔订单', 'Begins the payment'],
  ['page', /\/beecloud\/bills\/[^/]+$/, '看付款结果', 'Looks at the payment', 'quiet'],
  ['page', /\/redemptions\/[^/]+\/confirm$/, '确认使用', 'Confirms the use'],
  ['page', /\/redemptions\/[^/]+\/cancel$/, '先不用了，放回去', 'Lets it go'],
  ['page', /\/redemptions$/, '为用户留住这张券', 'Keeps the coupon for the user'],
  ['page', /\/coupons$/, '看我的券', 'Lists my coupons', 'quiet'],
];

type Meant = Pick<TimelineEntry, 'kind' | 'route' | 'title' | 'request'> & { method?: string };

/**
 * Mark and unmark are one route of WeChat's; the body says which. Issuing and listing are one of BeeCloud's; the method
 * does. @see 朋友的券 Mark(占用)Code接口; BeeCloud 营销卡券 发放卡券
 */
function routeOf({ route, request, method }: Meant): string {
  if (/rest\/coupon$/.test(route) && method === 'GET') return `${route}#list`;
  const body = (request as { body?: { is_mark?: unknown } } | null | undefined)?.body;
  return /code\/mark$/.test(route) && String(body?.is_mark) === 'false' ? `${route}#off` : route;
}

/**
 * What an entry means. What people do keeps the log's own Chinese title, which names them. A route nobody
 * thought of counts as part of the story, so that nothing unexpected is hidden.
 */
export function entryMeaning(entry: Meant): EntryMeaning {
  const route = routeOf(entry);
  const rule = rules.find(([kind, pattern]) => kind === entry.kind && pattern.test(route));
  const words = entry.title || entry.route;
  if (!rule) return { zh: words, en: words, story: entry.kind !== 'page' };
  const [kind, , zh, en, quiet] = rule;
  return { zh: kind === 'action' && entry.title ? entry.title : zh, en, story: quiet !== 'quiet' };
}
