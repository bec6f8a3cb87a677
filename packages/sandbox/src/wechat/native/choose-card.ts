// What native chooseCard does: lists the cards that fit, or nothing at all when the signature does not.
// @see 朋友的券 拉取卡券列表(ChooseCard)接口; 微信 JS-SDK 附录4
import * as v from 'valibot';
import type { Core } from '../../core/platform.ts';
import { Refusal } from '../../core/refuse.ts';
import type { WechatAccount } from '../accounts.ts';
import type { Credentials } from '../credentials.ts';
import { createCodeCipher, signValues } from '../crypto.ts';
import { mayUse, type Store } from '../store.ts';
import { statusOf } from '../user-card.ts';
import { faceOf } from '../wallet.ts';
import { checkFreshness } from './freshness.ts';

const text = v.optional(v.string(), '');

/** Also the names under which the SDK hands it to native. */
const NATIVE_NAMES: Record<string, string> = {
  app_id: 'appId',
  location_id: 'shopId',
  card_type: 'cardType',
  card_id: 'cardId',
  time_stamp: 'timestamp',
  nonce_str: 'nonceStr',
  sign_type: 'signType',
  card_sign: 'cardSign',
};

const Query = v.looseObject({
  openid: v.string(),
  /** The only account of the sandbox unless given. */
  appId: v.optional(v.string()),
  shopId: text,
  cardType: text,
  cardId: text,
  timestamp: v.union([v.string(), v.number()]),
  nonceStr: text,
  signType: v.optional(v.string(), 'SHA1'),
  cardSign: v.string(),
});

export const ChooseCard = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((query) =>
    Object.fromEntries(Object.entries(query).map(([name, value]) => [NATIVE_NAMES[name] ?? name, value])),
  ),
  Query,
);

type ChooseCardQuery = v.InferOutput<typeof Query>;

/** The cards to choose from: `card_id` and `encrypt_code` as native gives them, and the face to draw. */
export function chooseCard(
  core: Core,
  store: Store,
  credentials: Credentials,
  account: WechatAccount,
  query: ChooseCardQuery,
) {
  const now = core.clock.now();
  if (!isSigned(query, account.appid, credentials.ticket(account, 'wx_card').ticket, now)) return [];
  const cipher = createCodeCipher(account.secret);
  return [...store.userCards.values()].flatMap((userCard) => {
    const card = store.cards.get(userCard.cardId);
    if (!card || card.appid !== account.appid || !mayUse(store, card, userCard, query.openid)) return [];
    if (statusOf(userCard, now) !== 'NORMAL' || now < userCard.beginTime) return [];
    if (query.cardId && query.cardId !== card.cardId) return [];
    if (query.cardType && query.cardType !== card.input.card_type) return [];
    const shops = card.input.base_info.location_id_list ?? [];
    if (query.shopId && !shops.map(String).includes(query.shopId)) return [];
    return { card_id: card.cardId, encrypt_code: cipher.encrypt(userCard.code), face: faceOf(card) };
  });
}

function isSigned(query: ChooseCardQuery, appId: string, apiTicket: string, now: number): boolean {
  const { shopId, cardType, cardId, nonceStr, signType, cardSign } = query;
  const timestamp = String(query.timestamp);
  try {
    checkFreshness(timestamp, nonceStr, now);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
  const values = [apiTicket, appId, shopId, timestamp, nonceStr, cardId, cardType];
  return signType === 'SHA1' && cardSign === signValues(values);
}
