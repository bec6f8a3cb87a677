// For tests: what a page was given by a program with one of the mistakes that no signature tells.
import type { SignatureQuestion } from '../src/wechat/explain/explain-signature.ts';
import type { MistakeId } from '../src/wechat/explain/mistake.ts';
import { card, choice, config, hash, signCard } from './merchant-signing.ts';

/** An entry of cardList, signed as it should be, and then changed. */
export const sentCard = (changed: object) => {
  const { api_ticket: _, card_id, ...fields } = card;
  return { cardId: card_id, cardExt: JSON.stringify({ ...fields, signature: signCard(card), ...changed }) };
};
/** The values that go through JSON with the signature: what else can be wrong with it. */
export const SENT: Partial<Record<MistakeId, { sent: unknown; more?: Partial<SignatureQuestion> }>> = {
  'sent-as-object': { sent: { ...sentCard({}), cardExt: JSON.parse(sentCard({}).cardExt) } },
  'card-id-inside': { sent: sentCard({ card_id: card.card_id }) },
  'timestamp-number': { sent: sentCard({ timestamp: 1414587457 }) },
  'empty-field-sent': { sent: sentCard({ balance: '' }) },
  'sent-differs': { sent: sentCard({ code: 'another' }) },
  'signed-and-not-sent': { sent: sentCard({ nonce_str: undefined }) },
  'nonce-too-long': { sent: sentCard({ nonce_str: 'n'.repeat(33) }) },
  'code-does-not-belong': { sent: sentCard({}), more: { card: { ownCode: false } } },
  'openid-does-not-belong': { sent: sentCard({}), more: { card: { bindsOpenid: false } } },
  'app-id-name': {
    sent: { appid: 'wx1', timestamp: 1414587457, nonceStr: config.noncestr },
    more: { kind: 'js-config', values: config },
  },
  'sign-type-not-sha1': { sent: { signType: 'MD5' }, more: { kind: 'choose-card', values: choice } },
  'no-sha1': { sent: sentCard({ signature: hash('anything', 'sha256') }) },
};
