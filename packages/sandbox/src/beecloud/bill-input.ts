// An order as the bill call takes it, with the checks the document names.
// @see BeeCloud REST API 2 支付 请求参数详情
import * as v from 'valibot';
import { type BeecloudAnswer, refusal } from './answers.ts';
import { isKnown, isSetUp, needsOpenid, needsReturnUrl } from './channels.ts';
import { checkParams, id, type Params, whole } from './read-params.ts';

/** Bytes: 16 汉字. */
const TITLE_BYTES = 32;
/** Seconds; an order must stay open longer than this. */
const SHORTEST_TIMEOUT = 360;

const address = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, '必须以 http:// 或 https:// 开头'));

const Bill = v.object({
  channel: v.string(),
  total_fee: whole(1),
  bill_no: v.pipe(id, v.regex(/^[0-9A-Za-z]{8,32}$/, '8 到 32 位数字或字母')),
  title: v.pipe(v.string(), v.maxBytes(TITLE_BYTES, `不超过 ${TITLE_BYTES} 个字节`)),
  coupon_id: v.optional(id),
  buyer_id: v.optional(id),
  seller_id: v.optional(id),
  store_id: v.optional(id),
  openid: v.optional(v.string()),
  optional: v.optional(v.record(v.string(), v.unknown()), {}),
  notify_url: v.optional(address),
  return_url: v.optional(v.pipe(address, v.regex(/^[^#?]*$/, '不能有 # 和 ?'))),
  bill_timeout: v.optional(whole(SHORTEST_TIMEOUT + 1)),
});

export type BillInput = v.InferOutput<typeof Bill>;

/** The order, or the refusal to answer with. */
export function readBill(params: Params): { input: BillInput } | { refused: BeecloudAnswer } {
  const checked = checkParams(Bill, params);
  if ('refused' in checked) return checked;
  const { channel, openid, return_url } = checked.input;
  if (!isKnown(channel)) return { refused: refusal('CHANNEL_INVALID', `没有渠道 ${channel}`) };
  if (!isSetUp(channel)) return { refused: refusal('PAY_FACTOR_NOT_SET', `应用没有开通 ${channel}`) };
  if (needsOpenid(channel) && !openid) return { refused: refusal('MISS_PARAM', '缺少 openid') };
  if (needsReturnUrl(channel) && !return_url) return { refused: refusal('MISS_PARAM', '缺少 return_url') };
  return checked;
}
