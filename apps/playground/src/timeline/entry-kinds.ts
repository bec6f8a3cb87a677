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
  ['action', /^\/verify-config$/, '微信核对页面签名', 'WeChat checks the page signature', 'quiet'],
  ['action', /^\/(friends|reviews)$/, '沙箱布置', 'Sandbox set-up', 'quiet'],
  ['action', /^\/payments$/, '用户付款', 'User pays'],
  ['action', /^\/notifications$/, '渠道又通知一次', 'The channel tells once more'],
  ['action', /^\/templates$/, '商家在控制台建券', 'Shop creates a template', 'quiet'],
  ['action', /^\/clock$/, '拨动时钟', 'Clock moved'],
  ['action', /^\/faults$/, '布置故障', 'Fault planned'],

  ['push', /user_get_(coupon|card)/, '领券推送', 'Claim push'],
  ['push', /user_consume_card/, '核销推送', 'Redeemed push'],
  ['push', /:PAY$/, '支付成功推送', 'Payment push'],
  ['push', /card_(not_)?pass_check/, '审核结果推送', 'Review push', 'quiet'],

  ['request', /coupon\/create$|card\/create$/, '商家创建卡券', 'Shop creates a coupon', 'quiet'],
  ['request', /code\/batchUpload$/, '商家上传券码', 'Shop uploads codes', 'quiet'],
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
