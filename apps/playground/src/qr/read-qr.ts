// Reads a QR code off a picture, as a phone's camera does: from its pixels, not from what drew it.
import decodeQR from 'qr/decode.js';

/** Pixels along each side of what is looked at: plenty for the codes that lie on a shop's table. */
const SIDE = 480;

/**
 * What the QR code on a picture says.
 *
 * @param picture an address that an image can load
 * @throws when the picture does not load, or shows no QR code
 */
export async function readQr(picture: string): Promise<string> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser gives no canvas to read pictures with.');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(image, 0, 0, SIDE, SIDE);
  return decodeQR(pen.getImageData(0, 0, SIDE, SIDE));
}
