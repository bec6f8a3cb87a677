// The fields of a request as Baidu takes them: form body first, query for what the body leaves out.
import type { Context } from 'hono';

const FORM = 'application/x-www-form-urlencoded';

/** Every field, as text; a body that is not a form adds nothing. */
export async function readFields(c: Context): Promise<Record<string, string>> {
  const isForm = c.req.header('content-type')?.startsWith(FORM);
  const text = isForm ? await c.req.text() : '';
  return { ...c.req.query(), ...Object.fromEntries(new URLSearchParams(text)) };
}
