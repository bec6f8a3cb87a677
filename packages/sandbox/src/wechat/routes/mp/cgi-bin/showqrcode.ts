// GET /mp/cgi-bin/showqrcode: the picture of a QR code, as mp.weixin.qq.com shows it for a ticket.
// @see 公众平台 通过ticket换取二维码
import type { Handler } from 'hono';
import type { Core } from '../../../../core/platform.ts';
import { drawQr } from '../../../draw-qr.ts';
import { hasExpired } from '../../../qrcodes.ts';
import type { Store } from '../../../store.ts';

export function showqrcode(core: Core, store: Store): Handler {
  return (c) => {
    const qr = store.qrcodes.get(c.req.query('ticket') ?? '');
    if (!qr || hasExpired(qr, core.clock.now())) return c.text('ticket 无效或已过期', 404);
    return c.body(drawQr(qr.url), 200, { 'content-type': 'image/png' });
  };
}
