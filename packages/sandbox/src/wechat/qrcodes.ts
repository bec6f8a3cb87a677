// QR codes that people scan to take cards: what is behind one, and whether it still gives anything.
// @see 朋友的券 生成二维码接口; 投放卡券 创建二维码接口
import { randomBytes } from 'node:crypto';
import { Refusal } from '../core/refuse.ts';

/** One card behind a QR code, with what was laid down for whoever takes it. */
export interface QrCard {
  cardId: string;
  /** The merchant's own code, for use_custom_code. */
  code?: string | undefined;
  /** Only this person takes it. */
  openid?: string | undefined;
  /** Where it was handed out: comes back in user_get_card. Up to 60 digits, more than a number can hold. */
  outerId?: string | number | undefined;
  outerStr?: string | undefined;
  /** WeChat's code, set aside for is_unique_code. */
  reserved?: string | undefined;
  /** It is for one claim: it has a code or a person of its own. */
  once: boolean;
  taken: boolean;
}

export interface QrCode {
  ticket: string;
  /** What the picture says. */
  url: string;
  cards: QrCard[];
  /** Seconds; none: for ever. */
  until?: number;
}

/** By ticket. */
export type QrCodes = Map<string, QrCode>;

/** A ticket that is opaque, and an address like those of WeChat's pictures. */
export function newQrCode(cards: QrCard[], until?: number): QrCode {
  const name = randomBytes(15).toString('base64url');
  return {
    ticket: `gQ${randomBytes(60).toString('base64').replace(/=+$/, '')}==`,
    url: `http://weixin.qq.com/q/${name}`,
    cards,
    ...(until === undefined ? {} : { until }),
  };
}

export const hasExpired = ({ until }: QrCode, now: number): boolean => until !== undefined && now > until;

/** What the code gives now; throws when it gives nothing any more. */
export function openCards(qr: QrCode, now: number): QrCard[] {
  if (hasExpired(qr, now)) throw new Refusal('QR_EXPIRED', '二维码已过期');
  const open = qr.cards.filter((one) => !(one.once && one.taken));
  if (open.length === 0) throw new Refusal('QR_USED', '这个二维码已经领取过');
  return open;
}

/** The card of the code that this person may take; throws when it is not for this person, or not in it. */
export function cardFor(qr: QrCode, cardId: string, openid: string, now: number): QrCard {
  const card = openCards(qr, now).find((one) => one.cardId === cardId);
  if (!card) throw new Refusal('NOT_IN_QR', '这个二维码里没有这张卡券，或已经领取过');
  if (card.openid && card.openid !== openid) throw new Refusal('NOT_FOR_YOU', '这个二维码指定了别人领取');
  return card;
}
