// The two QR codes that the restaurant printed long ago: both lead to its pages.
import { drawQr } from '../qr/draw-qr.ts';
import type { TableCode } from '../qr/table.tsx';

/** Where a person lands who scans the shop's QR code. */
export const LANDING = '/apps/wechat/landing.html';
/** And who scans the code on its tables: the checkout, where the shop's own coupons deduct themselves. */
export const CHECKOUT = '/apps/wechat/#/pages/checkout/index';

/** They say whole addresses, as printed codes do. */
export function printedCodes(): TableCode[] {
  const code = (id: string, label: string, path: string) => ({
    id,
    label,
    picture: drawQr(new URL(path, location.origin).href),
  });
  return [code('landing', '门口海报：领券页', LANDING), code('checkout', '桌码：点单', CHECKOUT)];
}
