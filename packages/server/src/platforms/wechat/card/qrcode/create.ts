// POST /card/qrcode/create: a QR code that WeChat's 扫一扫 turns into a card, or into several.
// @see 朋友的券 生成二维码接口; 微信卡券 投放卡券 创建二维码接口
import { numberField, textField } from '../../../http/fields.ts';
import type { Fields } from '../../../http/platform-http.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { requireAnswer } from '../../require-answer.ts';
import { type CheckedCard, QrcodeRules } from './qrcode-rules.ts';

/** One card in a QR code. */
export interface QrcodeCard {
  cardId: string;
  /** Of a card with codes of the merchant's own (use_custom_code), and only of such a one. */
  code?: string;
  /** The only user who may claim it; needed where the card has bind_openid. */
  openid?: string;
  /** WeChat puts a code into it that only the first scan gets. The card must have passed its review, and have stock. */
  isUniqueCode?: boolean;
  /** Comes back in the push user_get_card: at most 60 digits, as text where there are more than 15. */
  outerId?: string | number;
  /** As outerId, but a text. */
  outerStr?: string;
}

export type CreateQrcodeRequest = {
  /** How long it works, seconds: 60 to 1800 for one card, up to 365 days for several. For ever, unless given. */
  expireSeconds?: number;
} & ({ card: QrcodeCard; cards?: never } | { cards: Omit<QrcodeCard, 'isUniqueCode'>[]; card?: never });

export interface Qrcode {
  ticket: string;
  /** What is to be drawn as a QR code. */
  url: string;
  /** WeChat's own picture of it. */
  showQrcodeUrl: string;
  /** Seconds; left out when it works for ever. */
  expireSeconds?: number;
}

/**
 * Makes a QR code for one card (QR_CARD) or for several (QR_MULTIPLE_CARD). Repeated when the answer is lost: one that
 * nobody has seen does no harm; but not with isUniqueCode, which takes a code out of the stock.
 *
 * @throws {CouponError} FIELD_INVALID with the field's path and its rule; PLATFORM_REFUSED with platformCode 40053
 * @example const { url } = await createQrcode(server.wechat, { card: { cardId, outerId: 1 }, expireSeconds: 1800 });
 * @supported node
 */
export async function createQrcode(api: WechatApi, request: CreateQrcodeRequest): Promise<Qrcode> {
  const { card, cards, expireSeconds } = checkFields(QrcodeRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/qrcode/create',
    // What is undefined is not sent.
    json: {
      action_name: card ? 'QR_CARD' : 'QR_MULTIPLE_CARD',
      expire_seconds: expireSeconds,
      action_info: card ? { card: wireCard(card) } : { multiple_card: { card_list: cards?.map(wireCard) } },
    },
    repeatable: card?.isUniqueCode !== true,
  });
  return readQrcode(answer);
}

function wireCard(card: CheckedCard): Fields {
  return {
    card_id: card.cardId,
    code: card.code,
    openid: card.openid,
    is_unique_code: card.isUniqueCode,
    outer_id: card.outerId,
    outer_str: card.outerStr,
  };
}

function readQrcode(answer: Fields): Qrcode {
  // The document's own sample has a blank before it.
  const address = (name: string) =>
    requireAnswer(textField(answer, name)?.trim() || undefined, `${name} of card/qrcode/create`);
  const expireSeconds = numberField(answer, 'expire_seconds');
  return {
    ticket: address('ticket'),
    url: address('url'),
    showQrcodeUrl: address('show_qrcode_url'),
    ...(expireSeconds ? { expireSeconds } : {}),
  };
}
