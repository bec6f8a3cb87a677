// How far the walk on a phone can be: what an address can name, and what is brought about when it does.

/** Claimed in 卡券包; opened in the merchant's program by 立即使用; used there. */
export const BAIDU_STEPS = ['claimed', 'opened', 'used'] as const;
export type BaiduStep = (typeof BAIDU_STEPS)[number];

/** On the page that gives cards away; claimed into 卡包; seen there as a friend's; opened in the shop's page; used there. */
export const WECHAT_STEPS = ['landing', 'claimed', 'shared', 'opened', 'used'] as const;
export type WechatStep = (typeof WECHAT_STEPS)[number];

export function isBaiduStep(name: string): name is BaiduStep {
  return (BAIDU_STEPS as readonly string[]).includes(name);
}

export function isWechatStep(name: string): name is WechatStep {
  return (WECHAT_STEPS as readonly string[]).includes(name);
}
