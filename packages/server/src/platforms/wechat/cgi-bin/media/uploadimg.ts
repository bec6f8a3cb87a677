// POST /cgi-bin/media/uploadimg: a picture for cards, as multipart; cards take no other address than its answer.
// @see 创建卡券 上传图片接口; 朋友的券 上传图片接口
import { textField } from '../../../http/fields.ts';
import { readImage } from '../../../read-image.ts';
import type { WechatApi } from '../../api.ts';
import { fieldInvalid } from '../../check-fields.ts';
import { requireAnswer } from '../../require-answer.ts';

/** 1 MB, bytes. */
const LARGEST = 1024 * 1024;

/**
 * Uploads a picture, JPEG or PNG (one document says JPEG only), at most 1 MB. What it is is read from its bytes, not
 * from a name. For a logo 300×300 pixels are advised, for the picture of a friends' coupon 850×350. Repeated when the
 * answer is lost: a second copy does no harm.
 *
 * @returns an address that only WeChat's own pages show
 * @throws {CouponError} FIELD_INVALID for what is no such picture; PLATFORM_REFUSED with platformCode 40009 (size)
 * @example const { url } = await uploadImage(server.wechat, { buffer: await readFile('logo.png') });
 * @supported node
 */
export async function uploadImage(api: WechatApi, request: { buffer: Uint8Array }): Promise<{ url: string }> {
  if (request.buffer.byteLength > LARGEST) throw fieldInvalid('buffer', 'must be at most 1 MB');
  const picture = readImage(request.buffer, 'image');
  if (!picture) throw fieldInvalid('buffer', 'must be a JPEG or a PNG');
  const multipart = new FormData();
  multipart.set('buffer', picture.file);
  // The answer has no errcode when it succeeds.
  const answer = await api.call({
    method: 'POST',
    path: '/cgi-bin/media/uploadimg',
    multipart,
    repeatable: true,
  });
  return { url: requireAnswer(textField(answer, 'url'), 'url of cgi-bin/media/uploadimg') };
}
