// GET /searchbox/mappconsole/image/…: an uploaded picture, where its URL says it is.
// @see 百度卡券 §1.4 上传图片接口, 返回示例
import type { Handler } from 'hono';
import type { Store } from '../../../store.ts';

/** Needs no token, as on the host that serves pictures to users. */
export function image(store: Store): Handler {
  return (c) => {
    const picture = store.pictures.get(`${c.req.param('day')}/${c.req.param('name')}`);
    if (!picture) return c.notFound();
    return c.body(picture.bytes, 200, { 'content-type': picture.type });
  };
}
