// What native batchAddCard does with one card: checks the cardExt that the page brought, then puts the card away.
// @see 微信 JS-SDK 批量添加卡券接口, 附录4 卡券扩展字段及签名生成算法
import * as v from 'valibot';
import { parseJson } from '../../core/parse-json.ts';
import { Refusal } from '../../core/refuse.ts';
import type { Card } from '../card.ts';
import { checkClaim, take } from '../claim.ts';
import { signValues } from '../crypto.ts';
import { isDeposit } from '../custom-codes.ts';
import { outerId } from '../outer-id.ts';
import type { Store } from '../store.ts';
import type { UserCard } from '../user-card.ts';
import { whole } from '../whole.ts';
import { checkFreshness } from './freshness.ts';

const CardExt = v.looseObject({
  timestamp: v.union([v.string(), v.number()]),
  signature: v.string(),
  nonce_str: v.optional(v.string()),
  code: v.optional(v.string()),
  openid: v.optional(v.string()),
  outer_id: v.optional(outerId),
  outer_str: v.optional(v.string()),
  fixed_begintimestamp: v.optional(whole),
});

export interface AddCard {
  store: Store;
  card: Card;
  openid: string;
  /** The JSON text of the page; an object instead is what iOS calls a signature error. */
  cardExt: unknown;
  tickets: { jsapi: string; wx_card: string };
  now: number;
}

export interface Added {
  userCard: UserCard;
  outerId?: string | number | undefined;
  outerStr?: string | undefined;
}

const signatureError = (why: string) => new Refusal('SIGNATURE_ERROR', `签名错误：${why}`);
const parameterError = (why: string) => new Refusal('PARAMETER_ERROR', `参数错误：${why}`);

/** Takes the card, or throws a refusal that says what was wrong with it. */
export function addCard({ store, card, openid, cardExt, tickets, now }: AddCard): Added {
  const ext = readCardExt(cardExt);
  const timestamp = String(ext.timestamp);
  const values = [timestamp, card.cardId, ext.nonce_str, ext.code, ext.openid];
  if (ext.signature !== signValues([tickets.wx_card, ...values])) {
    const swapped = ext.signature === signValues([tickets.jsapi, ...values]);
    throw signatureError(
      swapped ? '用了 jsapi_ticket，应该用 wx_card 的 api_ticket' : '与 cardExt 的内容不符',
    );
  }
  checkFreshness(timestamp, ext.nonce_str, now);
  const used = `${timestamp} ${ext.nonce_str ?? ''} ${card.cardId}`;
  if (store.nonces.has(used)) throw parameterError('timestamp 和 nonce_str 已经用过');
  const { use_custom_code, bind_openid } = card.input.base_info;
  if (ext.code && (!use_custom_code || isDeposit(card)))
    throw parameterError('不是自定义 Code 的卡券，或 Code 是导入的，不能传 code');
  if (ext.openid && !bind_openid) throw parameterError('没有指定用户领取，不能传 openid');
  if (bind_openid && ext.openid !== openid) throw parameterError('指定了别的用户领取');
  checkClaim(store, card, openid, now);
  const since = ext.fixed_begintimestamp;
  const userCard = take(store, card, openid, now, { code: ext.code || undefined, since });
  store.nonces.add(used);
  return { userCard, outerId: ext.outer_id, outerStr: ext.outer_str };
}

function readCardExt(cardExt: unknown): v.InferOutput<typeof CardExt> {
  if (typeof cardExt !== 'string') throw signatureError('cardExt 必须是 JSON 字符串');
  let input: unknown;
  try {
    input = parseJson(cardExt);
  } catch {
    throw signatureError('cardExt 不是 JSON');
  }
  const parsed = v.safeParse(CardExt, input);
  if (!parsed.success) throw signatureError(`cardExt 缺少或写错 ${v.getDotPath(parsed.issues[0]) ?? '字段'}`);
  return parsed.output;
}
