// A picture that goes to a platform: what it is is read from its bytes, not from a name.
import { imageSize } from 'image-size';

const MEDIA_TYPE: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg' };

export interface Picture {
  type: 'png' | 'jpg';
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** As a file of a form, with its media type. */
  file: File;
}

/**
 * Reads a PNG or a JPEG; undefined for anything else.
 *
 * @param name of the file, without its ending
 * @example const picture = readImage(await readFile('logo.png'), 'logo');
 * @supported node
 */
export function readImage(bytes: Uint8Array, name: string): Picture | undefined {
  const { type, width, height } = measure(bytes);
  if (type !== 'png' && type !== 'jpg') return undefined;
  const file = new File([new Uint8Array(bytes)], `${name}.${type}`, { type: MEDIA_TYPE[type] ?? '' });
  return { type, width, height, file };
}

function measure(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return { type: undefined, width: 0, height: 0 };
  }
}
