// The parameters of a call: JSON, in the body or, for GET, in the one query field `para`.
// @see BeeCloud 营销卡券 GET请求方式
import type { Context } from 'hono';
import * as v from 'valibot';
import { parseJson } from '../core/parse-json.ts';
import { type BeecloudAnswer, invalid, refusal } from './answers.ts';

export type Params = Record<string, unknown>;

/** Empty values are left out: SDKs send null for what the caller did not say. Undefined when it is no JSON object. */
export async function readParams(c: Context): Promise<Params | undefined> {
  // The query's decoding takes `+` and `%20` for a space alike.
  const text = c.req.method === 'GET' ? (c.req.query('para') ?? '{}') : await c.req.text();
  let params: unknown;
  try {
    params = parseJson(text);
  } catch {
    return undefined;
  }
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return undefined;
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== ''));
}

/** The parameters as `schema` wants them, or the refusal to answer with: missing ones have a code of their own. */
export function checkParams<Schema extends v.GenericSchema>(
  schema: Schema,
  params: Params,
): { input: v.InferOutput<Schema> } | { refused: BeecloudAnswer } {
  const parsed = v.safeParse(schema, params);
  if (parsed.success) return { input: parsed.output };
  const missing = parsed.issues.find((issue) => issue.received === 'undefined');
  if (missing) return { refused: refusal('MISS_PARAM', `缺少 ${v.getDotPath(missing)}`) };
  const [issue] = parsed.issues;
  return { refused: invalid(`${v.getDotPath(issue) ?? '参数'} 不合法：${issue.message}`) };
}

/** A whole number; SDKs send some as text. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.toNumber())]),
    v.integer(),
    v.minValue(min),
    v.maxValue(max),
  );

/** An id; a number is taken for its digits. */
export const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const MOST = 50;

/** Which part of a list; ten from the first unless said. */
export const page = { skip: v.optional(whole(0), 0), limit: v.optional(whole(1, MOST), 10) };

/** That part of `found`. */
export function slicePage<Item>(found: Item[], { skip, limit }: { skip: number; limit: number }): Item[] {
  return found.slice(skip, skip + limit);
}
