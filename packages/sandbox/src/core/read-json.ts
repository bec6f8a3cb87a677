// Reads and checks the JSON body of a control route.
import type { Context } from 'hono';
import * as v from 'valibot';
import { parseJson } from './parse-json.ts';
import { Refusal } from './refuse.ts';

/** The body as `schema` wants it; throws a 400 refusal that names the first field that is wrong. */
export async function readJson<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await c.req.text();
  let body: unknown;
  try {
    body = text === '' ? {} : parseJson(text);
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not JSON', 400);
  }
  return check(schema, body);
}

/** `input` as `schema` wants it; throws like {@link readJson}. */
export function check<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const at = v.getDotPath(issue);
  throw new Refusal('BAD_REQUEST', at ? `${at}: ${issue.message}` : issue.message, 400);
}
