// POST /card/code/decrypt: the encrypted code of a redirect, addCard or chooseCard becomes the real one.
// @see 朋友的券 Code解码接口
import { CouponError } from '@kaquan/protocol/errors';
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';

/** A blank was a +: it was decoded twice. A % was not decoded at all. */
const DecryptRules = v.object({
  encryptCode: v.pipe(text, v.regex(/^[A-Za-z0-9+/=]+$/, 'must be raw base64, decoded once')),
});

/**
 * Decrypts a code.
 *
 * @param request `encryptCode` decoded once: raw base64 with its `+` and `/`
 * @throws {CouponError} FIELD_INVALID for what is no base64; PLATFORM_REFUSED with platformCode 40075 for what WeChat cannot decrypt, or without one when
 *   the code that came back is garbled
 * @example const { code } = await decryptCode(server.wechat, { encryptCode });
 * @supported node
 */
export async function decryptCode(
  api: WechatApi,
  request: { encryptCode: string },
): Promise<{ code: string }> {
  const { encryptCode } = checkFields(DecryptRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/decrypt',
    json: { encrypt_code: encryptCode },
    repeatable: true,
  });
  const code = textField(answer, 'code');
  // Seen in the field: errcode 0 with bytes that are no code.
  if (code === undefined || !/^[\x21-\x7e]{1,64}$/.test(code))
    throw new CouponError('PLATFORM_REFUSED', 'WeChat decrypted the code to something that is none.', {
      platform: 'wechat',
    });
  return { code };
}
