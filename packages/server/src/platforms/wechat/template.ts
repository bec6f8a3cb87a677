// What a kind of WeChat card prints, by card/get.
// @see 微信卡券 查看卡券详情
import type { PlatformContext } from '../context.ts';
import { createTemplateCache, type TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { getCard } from './card/get.ts';

/** Reads cards as WeChat answers them. */
export function createWechatTemplates(api: WechatApi, context: PlatformContext): TemplateCache {
  return createTemplateCache(
    { platform: 'wechat', appId: api.appid, fetch: (cardId) => getCard(api, { cardId }) },
    context,
  );
}
