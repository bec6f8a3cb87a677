// A QR code as a picture, drawn here: what the platform answers is the text in it.
import encodeQR from 'qr';

/**
 * A picture (data URL) of a QR code that says `text`, with the quiet zone a scanner needs.
 *
 * @example image.src = drawQr('weixin://wxpay/bizpayurl?pr=xR0')
 */
export function drawQr(text: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(encodeQR(text, 'svg', { ecc: 'medium', border: 3 }))}`;
}
