// Works on a stored push of WeChat: claims grant, uses and deletions end. Pushes may come late and out of order.
// @see 微信卡券 卡券事件推送
import { validity } from '@kaquan/protocol/wechat/coupon-face';
import { readPush, type WechatPush } from '@kaquan/protocol/wechat/push';
import type { PlatformContext } from '../../platforms/context.ts';
import type { PlatformEvent } from '../../platforms/platform.ts';
import type { TemplateCache } from '../../platforms/template-cache.ts';
import { grantCode } from '../../platforms/wechat/grant-code.ts';
import { markUsed } from '../../storage/mark-used.ts';
import { voidCoupon } from '../../storage/void-coupon.ts';

interface Tools {
  appid: string;
  template: TemplateCache;
  context: PlatformContext;
}

/** May run again after a crash: every step changes nothing the second time. */
export async function workWechatPush(event: PlatformEvent, tools: Tools): Promise<{ outcome: string }> {
  const push = readPush(event.raw);
  if (!push || push.cardId === '' || push.code === '' || push.openid === '') return { outcome: 'noted' };
  switch (push.event) {
    case 'user_get_card':
      return claimed(push, tools);
    case 'user_consume_card':
      return consumed(push, tools);
    case 'user_del_card':
      return deleted(push, tools);
    default:
      return { outcome: 'noted' };
  }
}

async function claimed(push: WechatPush, tools: Tools): Promise<{ outcome: string }> {
  const { granted } = await grant(push, tools);
  const given = push.fields.OldUserCardCode;
  // Given by a friend: the giver's code is no longer theirs, the new one is.
  if (typeof given === 'string' && given !== '' && given !== push.code)
    await end(given, '已转赠给朋友', tools);
  return { outcome: granted ? 'granted' : 'known' };
}

/** The use may be pushed before the claim; granting first keeps it from being lost. */
async function consumed(push: WechatPush, tools: Tools): Promise<{ outcome: string }> {
  await grant(push, tools);
  const { db } = await tools.context.database();
  const row = await markUsed(db, { key: keyOf(push.code, tools), now: tools.context.now() });
  return { outcome: row ? 'used' : 'known' };
}

/** As above: a claim that is pushed after its deletion finds the coupon void. */
async function deleted(push: WechatPush, tools: Tools): Promise<{ outcome: string }> {
  await grant(push, tools);
  return { outcome: (await end(push.code, '用户已删除', tools)) ? 'void' : 'known' };
}

async function grant(push: WechatPush, { appid, template, context }: Tools) {
  const raw = await template(push.cardId);
  const claimedAt = Number(push.createTime);
  return grantCode(appid, context, {
    cardId: push.cardId,
    code: push.code,
    openid: push.openid,
    raw,
    validity: validity(raw, Number.isSafeInteger(claimedAt) && claimedAt > 0 ? claimedAt : context.now()),
    via: 'push',
  });
}

async function end(code: string, reason: string, tools: Tools): Promise<boolean> {
  const { db } = await tools.context.database();
  const row = await voidCoupon(db, { key: keyOf(code, tools), reason, now: tools.context.now() });
  return row !== undefined;
}

function keyOf(code: string, { appid }: Tools) {
  return { platform: 'wechat', appId: appid, couponId: code };
}
