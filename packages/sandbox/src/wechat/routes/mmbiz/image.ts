// GET /mmbiz/…: an uploaded picture, under the path that its address has on mmbiz.qpic.cn.
// @see 创建卡券 上传图片接口
import type { Handler } from 'hono';
import type { Store } from '../../store.ts';

export function image(store: Store): Handler {
  return (c) => {
    const picture = store.images.get(`mmbiz/${c.req.param('name')}/${c.req.param('size')}`);
    return picture ? c.body(picture.bytes, 200, { 'content-type': picture.type }) : c.notFound();
  };
}
