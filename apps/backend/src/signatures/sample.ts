// A signature to look at: right, or made with one of the mistakes that can be made with it.
import { randomBytes } from 'node:crypto';
import {
  explainSignature,
  type MistakeId,
  type SignatureKind,
  type SignedValues,
  type Suspects,
} from '@kaquan/protocol/wechat/explain-signature';

export interface SampleSource {
  /** What signs, and what a wrong program would take for it. */
  ticket: string;
  suspects: Suspects;
  appid: string;
  cardId: string;
  /** Seconds. */
  now: number;
}

export interface Sample {
  /** What is not sent along: the card, the app id, the URL. */
  values: Record<string, string>;
  /** What the page is given, as its JSON. */
  sent: string;
  /** The mistakes that it can be had with. */
  mistakes: MistakeId[];
}

/** A shared page, so that a URL has something to be got wrong. */
const PAGE = 'https://shop.example/coupons?from=singlemessage&table=7#top';

/** @param mistake one of `mistakes`; any other gives the right one */
export function signatureSample(kind: SignatureKind, source: SampleSource, mistake: string): Sample {
  const { ticket, suspects, appid, cardId, now } = source;
  // Begins with a letter that stands after CASH by its byte and before it in the alphabet: else no sorting could go wrong.
  const nonce = `a${randomBytes(8).toString('hex')}`;
  const timestamp = String(now);
  const values: Record<SignatureKind, SignedValues> = {
    'card-ext': { api_ticket: ticket, card_id: cardId, timestamp, nonce_str: nonce, code: 'Zebra-1102' },
    'choose-card': { api_ticket: ticket, app_id: appid, timestamp, nonce_str: nonce, card_type: 'CASH' },
    'js-config': { jsapi_ticket: ticket, noncestr: nonce, timestamp, url: PAGE },
  };
  const { right, candidates } = explainSignature({ kind, values: values[kind], suspects });
  const wrong = candidates.find(({ mistakes: [only] }) => only?.id === mistake);
  const signature = wrong?.signature ?? right.signature;
  return {
    values: beside(kind, values[kind]),
    sent: JSON.stringify(sentWith(kind, values[kind], signature), null, 2),
    mistakes: [...new Set(candidates.flatMap(({ mistakes }) => mistakes.map(({ id }) => id)))],
  };
}

function beside(kind: SignatureKind, { card_id, app_id, url }: SignedValues): Record<string, string> {
  if (kind === 'card-ext') return { card_id: String(card_id) };
  return kind === 'choose-card' ? { app_id: String(app_id) } : { url: String(url) };
}

function sentWith(kind: SignatureKind, values: SignedValues, signature: string): object {
  const { timestamp, nonce_str, noncestr, code, card_id: cardId, card_type: cardType } = values;
  if (kind === 'card-ext')
    return { cardId, cardExt: JSON.stringify({ code, timestamp, nonce_str, signature }) };
  if (kind === 'choose-card')
    return { cardType, timestamp, nonceStr: nonce_str, signType: 'SHA1', cardSign: signature };
  return { timestamp, nonceStr: noncestr, signature };
}
