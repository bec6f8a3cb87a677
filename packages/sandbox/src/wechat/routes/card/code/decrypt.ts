// POST /card/code/decrypt: the code behind an encrypt_code.
// @see 朋友的券 Code解码接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { createCodeCipher } from '../../../crypto.ts';
import { fromBody } from '../../../from-body.ts';

const Body = v.looseObject({ encrypt_code: v.string() });

/** Takes the raw base64, decoded once; one that was decoded twice or not at all is refused. */
export function decrypt(): Guarded {
  return fromBody(Body, (body, account) => {
    const code = createCodeCipher(account.secret).decrypt(body.encrypt_code);
    return code === undefined ? refusal(40075, 'invalid encrypt code') : ok({ code });
  });
}
