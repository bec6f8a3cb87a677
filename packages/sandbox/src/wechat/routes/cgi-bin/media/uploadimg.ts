// POST /cgi-bin/media/uploadimg: a picture, as multipart field `buffer`; answers its address, without errcode.
// @see 创建卡券 上传图片接口
import { randomBytes } from 'node:crypto';
import { readPicture } from '../../../../core/read-picture.ts';
import { refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import type { Store } from '../../../store.ts';

/** Bytes. */
const MOST = 1024 * 1024;
/** The platform's own host. The sandbox shows the picture under the same path of its own. */
const HOST = 'http://mmbiz.qpic.cn';

/** What the bytes are counts, not what the file is called. */
export function uploadimg(store: Store): Guarded {
  return async (c) => {
    const form = await c.req.formData().catch(() => undefined);
    const file = form?.get('buffer');
    if (!(file instanceof File)) return c.json(refusal(41005, 'media data missing'));
    if (file.size > MOST) return c.json(refusal(40009, 'invalid image size'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picture = readPicture(bytes);
    if (!picture) return c.json(refusal(40005, 'invalid file type: neither JPG nor PNG'));
    const path = `mmbiz/${randomBytes(64).toString('base64url')}/0`;
    store.images.set(path, { type: picture.type, bytes });
    return c.json({ url: `${HOST}/${path}` });
  };
}
