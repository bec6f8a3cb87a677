// POST /file/2.0/smartapp/v1.0/coupon/upload/image: a banner's picture, as multipart, under /file and not /rest.
// @see 百度卡券 1.4 步骤四 上传图片接口
import { CouponError } from '@kaquan/protocol/errors';
import { imageSize } from 'image-size';
import { objectField, textField } from '../../../http/fields.ts';
import type { BaiduApi } from '../../api.ts';
import { fieldInvalid } from '../../check-fields.ts';

/** Pixels. */
export const BANNER_SIZE = { width: 1032, height: 144 };

const MEDIA_TYPE: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg' };

/**
 * Uploads a banner's picture, PNG or JPEG, 1032×144 pixels. What it is is read from its bytes, not from a name.
 *
 * @throws {CouponError} FIELD_INVALID for what is no such picture; PLATFORM_REFUSED with Baidu's errno
 * @example const { url } = await uploadImage(server.baidu, { file: await readFile('banner.png') });
 * @supported node
 */
export async function uploadImage(
  api: BaiduApi,
  request: { file: Uint8Array<ArrayBuffer> },
): Promise<{ url: string }> {
  const type = checkBanner(request.file);
  const multipart = new FormData();
  multipart.set('file', new Blob([request.file], { type: MEDIA_TYPE[type] ?? '' }), `banner.${type}`);
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

function checkBanner(file: Uint8Array): string {
  const { width, height, type = '' } = sizeOf(file);
  if (MEDIA_TYPE[type] === undefined) throw fieldInvalid('file', 'must be a PNG or a JPEG');
  if (width !== BANNER_SIZE.width || height !== BANNER_SIZE.height)
    throw fieldInvalid(
      'file',
      `must be ${BANNER_SIZE.width}×${BANNER_SIZE.height} pixels, it is ${width}×${height}`,
    );
  return type;
}

function sizeOf(file: Uint8Array) {
  try {
    return imageSize(file);
  } catch {
    throw fieldInvalid('file', 'must be a PNG or a JPEG');
  }
}
