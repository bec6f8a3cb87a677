// A route that answers from its JSON body, once that is what the route wants.
import type { Context } from 'hono';
import type * as v from 'valibot';
import type { WechatAccount } from './accounts.ts';
import type { Guarded } from './credentials.ts';
import { readBody } from './read-body.ts';

/** `answer` gets the body as `schema` makes it; any other is refused before. */
export function fromBody<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: (body: v.InferOutput<Schema>, account: WechatAccount, c: Context) => object,
): Guarded {
  return async (c, account) => {
    const read = await readBody(c, schema);
    return c.json('refused' in read ? read.refused : answer(read.body, account, c));
  };
}
