// The JSON body of a WeChat route, checked; WeChat answers what is wrong with an errcode.
// @see 创建卡券 开发者须知
import type { Context } from 'hono';
import * as v from 'valibot';
import { parseJson } from '../core/parse-json.ts';
import { BAD_JSON, refusal, type WechatAnswer } from './answers.ts';

/** What the body says, which must be JSON in UTF-8 and nothing else, or the refusal to answer with. */
export async function readJsonBody(c: Context): Promise<{ json: unknown } | { refused: WechatAnswer }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
    return { json: parseJson(text) };
  } catch {
    return { refused: BAD_JSON };
  }
}

/** The body as `schema` wants it, or the refusal to answer with. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<{ body: v.InferOutput<Schema> } | { refused: WechatAnswer }> {
  const read = await readJsonBody(c);
  if ('refused' in read) return read;
  return parseBody(schema, read.json);
}

/** `input` as `schema` wants it, or the refusal to answer with. */
export function parseBody<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): { body: v.InferOutput<Schema> } | { refused: WechatAnswer } {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return { body: parsed.output };
  const [issue] = parsed.issues;
  return { refused: refusal(47001, `data format error: ${v.getDotPath(issue) ?? 'body'} ${issue.message}`) };
}
