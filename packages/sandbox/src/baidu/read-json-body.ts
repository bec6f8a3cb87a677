// The body of a request that Baidu takes as JSON.
import type { Context } from 'hono';
import * as v from 'valibot';
import { parseJson } from '../core/parse-json.ts';
import { type BusinessAnswer, invalid } from './answers.ts';

/** The body as `schema` wants it, or the answer that names the first field that is wrong. */
export async function readJsonBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<{ input: v.InferOutput<Schema> } | { refused: BusinessAnswer }> {
  if (!c.req.header('content-type')?.startsWith('application/json'))
    return { refused: invalid('Content-Type must be application/json') };
  let body: unknown;
  try {
    body = parseJson(await c.req.text());
  } catch {
    return { refused: invalid('the body is not JSON') };
  }
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { input: parsed.output };
  const [issue] = parsed.issues;
  return { refused: invalid(`${v.getDotPath(issue) ?? 'body'} ${issue.message}`) };
}
