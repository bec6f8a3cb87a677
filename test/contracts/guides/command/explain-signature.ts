// The guide to the command: the same explainer in one's own test, where a signature of one's own program is at hand.
import { describeMistake, explainSignature, readSent } from '@kaquan/protocol/wechat/explain-signature';

/** Why WeChat would refuse this cardExt; empty when it would not. */
export function whyRefused(cardList: string, ticket: string, cardId: string): string[] {
  const sent = readSent(cardList);
  const values = { api_ticket: ticket, card_id: cardId };
  const { causes, findings } = explainSignature({ kind: 'card-ext', values, sent });
  return [...causes.flatMap(({ mistakes }) => mistakes), ...findings].map(
    (mistake) => describeMistake(mistake, 'en').what,
  );
}
