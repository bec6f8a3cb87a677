// WeChat's pushes: XML to the account's callback URL, signed, encrypted in safe mode, cut after 5 seconds, 3 retries.
// @see 卡券事件推送; 消息加解密说明
import { randomBytes } from 'node:crypto';
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import type { Card } from './card.ts';
import { encryptMessage, signValues } from './crypto.ts';
import { unionidOf } from './mini-program.ts';
import type { UserCard } from './user-card.ts';

const DEADLINE = 5000;
/** Seconds before each retry. */
const WAITS = [5, 5, 5];
/** Reviews come from nobody in particular; the samples write this. */
const REVIEWER = 'FromUser';

type Fields = Record<string, string | number>;

/** Text in CDATA with the stray blanks of the official samples, numbers bare. */
function toXml(fields: Fields): string {
  const elements = Object.entries(fields).map(([name, value]) =>
    typeof value === 'number' ? `<${name}>${value}</${name}>` : `<${name}> <![CDATA[${value}]]> </${name}>`,
  );
  return `<xml>${elements.join('\n')}</xml>`;
}

/** Pushes `event` about `openid` to the account's callback URL; without one, the log says so. */
export function send(
  core: Core,
  account: WechatAccount,
  title: string,
  openid: string,
  event: string,
  more: Fields,
) {
  const now = core.clock.now();
  const fields: Fields = {
    ToUserName: account.originalId,
    FromUserName: openid,
    CreateTime: now,
    MsgType: 'event',
    Event: event,
    ...more,
  };
  if (!account.callbackUrl) {
    core.log.add({
      platform: 'wechat',
      kind: 'push',
      title,
      route: `push:${event}`,
      outcome: '没有设置推送地址',
      request: { body: fields },
    });
    return;
  }
  const { url, body } = seal(account, toXml(fields), String(now), openid);
  core.pushes.send({
    platform: 'wechat',
    event,
    couponId: typeof more.UserCardCode === 'string' ? more.UserCardCode : undefined,
    title,
    url,
    shownUrl: new URL(url).pathname,
    headers: { 'content-type': 'text/xml' },
    body,
    shown: fields,
    deadline: DEADLINE,
    waits: WAITS,
    emptyIsSuccess: true,
  });
}

/** Signs the URL; in safe mode only msg_signature covers the body. */
function seal(account: WechatAccount, xml: string, timestamp: string, openid: string) {
  const url = new URL(account.callbackUrl ?? '');
  const nonce = String(randomBytes(4).readUInt32BE());
  url.searchParams.set('signature', signValues([account.token, timestamp, nonce]));
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('nonce', nonce);
  url.searchParams.set('openid', openid);
  if (account.mode === 'plain') return { url: url.href, body: xml };
  const encrypt = encryptMessage(xml, account);
  url.searchParams.set('encrypt_type', 'aes');
  url.searchParams.set('msg_signature', signValues([account.token, timestamp, nonce, encrypt]));
  return { url: url.href, body: toXml({ ToUserName: account.originalId, Encrypt: encrypt }) };
}

/** 审核事件. */
export function pushCardChecked(
  core: Core,
  account: WechatAccount,
  card: Card,
  { pass, reason }: { pass: boolean; reason: string },
): void {
  const event = pass ? 'card_pass_check' : 'card_not_pass_check';
  send(core, account, pass ? '卡券通过审核' : '卡券未通过审核', REVIEWER, event, {
    CardId: card.cardId,
    RefuseReason: pass ? '' : reason,
  });
}

/** Where a card came from: a channel of the merchant's, or a friend who had it under another code. */
export interface CameFrom {
  outerStr?: string | undefined;
  outerId?: string | number | undefined;
  friend?: { openid: string; code: string };
}

/** 领取事件. */
export function pushUserGetCard(
  core: Core,
  account: WechatAccount,
  userCard: UserCard,
  { outerStr = '', outerId = 0, friend }: CameFrom,
): void {
  const { unionid } = unionidOf(core.seed.users, userCard.openid);
  send(core, account, '领取卡券推送', userCard.openid, 'user_get_card', {
    CardId: userCard.cardId,
    IsGiveByFriend: friend ? 1 : 0,
    UserCardCode: userCard.code,
    FriendUserName: friend?.openid ?? '',
    OuterId: outerId,
    OldUserCardCode: friend?.code ?? '',
    OuterStr: outerStr,
    IsRestoreMemberCard: 0,
    IsRecommendByFriend: 0,
    ...(unionid ? { UnionId: unionid } : {}),
  });
}
