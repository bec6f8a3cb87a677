// The fields of a request as Baidu takes them: form body first, query for what the body leaves out.
import type { Context } from 'hono';

/** Every field, as text; a body that is not a form adds nothing. */
export async function readFields(c: Context): Promise<Record<string, string>> {
  const text = c.req.method === 'GET' ? '' : await c.req.text();
  return { ...c.req.query(), ...Object.fromEntries(new URLSearchParams(text)) };
}
