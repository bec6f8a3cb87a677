// The link cells of a card: where they lead, with what WeChat adds.
// @see 朋友的券 获取自定义外链参数; 创建卡券 活用自定义入口, 跳转外链带参数说明
import { Refusal } from '../core/refuse.ts';
import { type Card, isShared } from './card.ts';
import type { CodeCipher } from './crypto.ts';
import { statusOf, type UserCard } from './user-card.ts';

export type CardLink = 'center' | 'custom' | 'promotion';

/**
 * The URL a tap on the cell opens. A friends' card adds openid, an ordinary one only card_id and encrypt_code.
 * The promotion cell is always there, the other two only while the card can be used.
 */
export function cardLink(
  card: Card,
  userCard: UserCard,
  openid: string,
  link: CardLink,
  now: number,
  cipher: CodeCipher,
): string {
  const address = card.input.base_info[`${link}_url`];
  if (!address) throw new Refusal('NO_LINK', `这张卡券没有 ${link}_url`, 404);
  const usable = statusOf(userCard, now) === 'NORMAL';
  if (link !== 'promotion' && !usable) throw new Refusal('LINK_HIDDEN', '卡券已用或过期，入口不显示');
  if (link === 'center' && now < userCard.beginTime)
    throw new Refusal('LINK_HIDDEN', '未到有效期，入口不可点');
  const target = /^https?:/.test(address) ? address : `http://${address}`;
  if (!URL.canParse(target)) throw new Refusal('NO_LINK', `这张卡券的 ${link}_url 打不开`, 404);
  const url = new URL(target);
  url.searchParams.append('card_id', card.cardId);
  url.searchParams.append('encrypt_code', cipher.encrypt(userCard.code));
  if (isShared(card)) url.searchParams.append('openid', openid);
  return url.href;
}
