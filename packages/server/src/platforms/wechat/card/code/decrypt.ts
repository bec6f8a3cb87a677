// POST /card/code/decrypt: the encrypted code of a redirect, addCard or chooseCard becomes the real one.
// @see 朋友的券 Code解码接口
import { CouponError } from '@kaquan/protocol/errors';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';

/**
 * Decrypts a code.
 *
 * @param request `encryptCode` decoded once: raw base64 with its `+` and `/`
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 40075 for what WeChat cannot decrypt, or without one when
 *   the code that came back is garbled
 * @example const { code } = await decryptCode(server.wechat, { encryptCode });
 * @supported node
 */
export async function decryptCode(
  api: WechatApi,
  request: { encryptCode: string },
): Promise<{ code: string }> {
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/decrypt',
    json: { encrypt_code: request.encryptCode },
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
