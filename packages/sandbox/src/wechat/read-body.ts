// The JSON body of a WeChat route, checked; WeChat answers what is wrong with an errcode.
import type { Context } from 'hono';
import * as v from 'valibot';
import { BAD_JSON, refusal, type WechatAnswer } from './answers.ts';

/** The body as `schema` wants it, or the refusal to answer with. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<{ body: v.InferOutput<Schema> } | { refused: WechatAnswer }> {
  let input: unknown;
  try {
    input = JSON.parse(await c.req.text());
  } catch {
    return { refused: BAD_JSON };
  }
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return { body: parsed.output };
  const [issue] = parsed.issues;
  return { refused: refusal(47001, `data format error: ${v.getDotPath(issue) ?? 'body'} ${issue.message}`) };
}
