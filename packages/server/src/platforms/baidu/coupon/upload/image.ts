// POST /file/2.0/smartapp/v1.0/coupon/upload/image: a banner's picture, as multipart, under /file and not /rest.
// @see 百度卡券 1.4 步骤四 上传图片接口
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../../../http/fields.ts';
import { type Picture, readImage } from '../../../read-image.ts';
import type { BaiduApi } from '../../api.ts';
import { fieldInvalid } from '../../check-fields.ts';

/** Pixels. */
export const BANNER_SIZE = { width: 1032, height: 144 };

/**
 * Uploads a banner's picture, PNG or JPEG, 1032×144 pixels. What it is is read from its bytes, not from a name.
 *
 * @throws {CouponError} FIELD_INVALID for what is no such picture; PLATFORM_REFUSED with Baidu's errno
 * @example const { url } = await uploadImage(server.baidu, { file: await readFile('banner.png') });
 * @supported node
 */
export async function uploadImage(api: BaiduApi, request: { file: Uint8Array }): Promise<{ url: string }> {
  const multipart = new FormData();
  multipart.set('file', checkBanner(request.file).file);
  const answer = await api.call({
    method: 'POST',
    path: '/file/2.0/smartapp/v1.0/coupon/upload/image',
    multipart,
    repeatable: true,
  });
  const url = textField(objectField(answer, 'data'), 'url');
  if (url === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu took the picture without telling its address.', {
      platform: 'baidu',
    });
  return { url };
}

function checkBanner(bytes: Uint8Array): Picture {
  const picture = readImage(bytes, 'banner');
  if (!picture) throw fieldInvalid('file', 'must be a PNG or a JPEG');
  const { width, height } = picture;
  if (width !== BANNER_SIZE.width || height !== BANNER_SIZE.height)
    throw fieldInvalid(
      'file',
      `must be ${BANNER_SIZE.width}×${BANNER_SIZE.height} pixels, it is ${width}×${height}`,
    );
  return picture;
}
