// POST /file/2.0/smartapp/v1.0/coupon/upload/image: a banner picture, as multipart field `file`.
// @see 百度卡券 §1.4 上传图片接口
import { randomUUID } from 'node:crypto';
import type { Core } from '../../../../../../../../core/platform.ts';
import { readPicture } from '../../../../../../../../core/read-picture.ts';
import { invalid, success } from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import type { Store } from '../../../../../../../store.ts';

/** Pixels. */
const WIDTH = 1032;
const HEIGHT = 144;
/** Bytes. Not documented; plenty for a picture of this size. */
const MOST_BYTES = 512 * 1024;
const CHINA = 8 * 3600;

/** Keeps the picture and answers a URL under this host, of the shape the document shows. */
export function uploadImage(core: Core, store: Store): Guarded {
  return async (c) => {
    const form = await c.req.formData().catch(() => undefined);
    if (!form) return c.json(invalid('the body is not multipart/form-data'));
    const file = form.get('file');
    if (!(file instanceof File)) return c.json(invalid('file'));
    if (file.size > MOST_BYTES) return c.json(invalid(`file: at most ${MOST_BYTES} bytes`));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picture = readPicture(bytes);
    if (!picture) return c.json(invalid('file: neither PNG nor JPEG'));
    const { type, width, height } = picture;
    if (width !== WIDTH || height !== HEIGHT)
      return c.json(invalid(`file: ${width}x${height}, but must be ${WIDTH}x${HEIGHT}`));
    const day = new Date((core.clock.now() + CHINA) * 1000).toISOString().slice(0, 10).replaceAll('-', '');
    const path = `${day}/${randomUUID()}.${type === 'image/png' ? 'png' : 'jpg'}`;
    store.pictures.set(path, { type, bytes });
    const host = c.req.url.slice(0, c.req.url.indexOf('/file/2.0/'));
    return c.json(success({ url: `${host}/searchbox/mappconsole/image/${path}` }));
  };
}
