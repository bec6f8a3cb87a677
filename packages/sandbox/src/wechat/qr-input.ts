// The action_info of card/qrcode/create, and what each card asks of it.
// @see 朋友的券 生成二维码接口; 投放卡券 创建二维码接口
import * as v from 'valibot';
import type { WechatAccount } from './accounts.ts';
import { refusal, type WechatAnswer } from './answers.ts';
import { isApproved } from './card.ts';
import { isCode, isDeposit } from './custom-codes.ts';
import { findLiveCard } from './find-card.ts';
import { outerId } from './outer-id.ts';
import type { QrCard } from './qrcodes.ts';
import type { Store } from './store.ts';
import { newCode } from './user-card.ts';
import { whole } from './whole.ts';

const Card = v.looseObject({
  card_id: v.string(),
  code: v.optional(v.string()),
  openid: v.optional(v.string()),
  is_unique_code: v.optional(v.boolean(), false),
  outer_id: v.optional(outerId),
  outer_str: v.optional(v.string()),
});
/** Seconds from a minute on. */
const lasting = (most: number) => v.optional(v.pipe(whole, v.minValue(60), v.maxValue(most)));

/** Up to half an hour. */
const Single = v.looseObject({
  action_name: v.literal('QR_CARD'),
  expire_seconds: lasting(1800),
  action_info: v.looseObject({ card: Card }),
});
/** Up to 365 days, and five cards at most. */
const Multiple = v.looseObject({
  action_name: v.literal('QR_MULTIPLE_CARD'),
  expire_seconds: lasting(365 * 24 * 3600),
  action_info: v.looseObject({
    multiple_card: v.looseObject({ card_list: v.pipe(v.array(Card), v.minLength(1), v.maxLength(5)) }),
  }),
});

const invalid = (detail: string) => refusal(40053, `invalid action info: ${detail}`);

/** The cards of the request and how long it lasts, or why it is refused. */
export function readQr(
  body: unknown,
): { cards: v.InferOutput<typeof Card>[]; seconds: number | undefined } | { refused: WechatAnswer } {
  const read = v.safeParse(v.variant('action_name', [Single, Multiple]), body);
  if (!read.success) {
    const [issue] = read.issues;
    return { refused: invalid(`${v.getDotPath(issue) ?? 'body'} ${issue.message}`) };
  }
  const { output } = read;
  const cards =
    output.action_name === 'QR_CARD' ? [output.action_info.card] : output.action_info.multiple_card.card_list;
  return { cards, seconds: output.expire_seconds };
}

/** A card as the QR code keeps it, or why it cannot be handed out this way. */
export function toQrCard(
  store: Store,
  account: WechatAccount,
  asked: v.InferOutput<typeof Card>,
): QrCard | { refused: WechatAnswer } {
  const { code, openid, is_unique_code: unique } = asked;
  const found = findLiveCard(store, account, asked.card_id);
  if ('refused' in found) return { refused: invalid('card_id') };
  const { card } = found;
  const { use_custom_code, bind_openid } = card.input.base_info;
  const brings = use_custom_code === true && !isDeposit(card);
  if (brings && !isCode(code ?? '')) return { refused: invalid('use_custom_code needs code') };
  if (bind_openid && !openid) return { refused: invalid('bind_openid needs openid') };
  if (unique && !isApproved(card)) return { refused: refusal(40078, 'invalid card status: not approved') };
  if (unique && card.quantity < 1) return { refused: refusal(45031, 'stock is 0') };
  return {
    cardId: card.cardId,
    code: brings ? code : undefined,
    openid: openid || undefined,
    outerId: asked.outer_id,
    outerStr: asked.outer_str,
    reserved: unique && !use_custom_code ? newCode() : undefined,
    once: unique || brings || Boolean(openid),
    taken: false,
  };
}
