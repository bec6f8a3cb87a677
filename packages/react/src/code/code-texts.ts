// What stands around a code.
import { groupCode } from '../coupon/coupon-words.ts';

export interface CodeTexts {
  /** CODE_TYPE_NONE: how the coupon is used instead. */
  none: string;
  /** Under a picture. */
  scan: string;
  copy: string;
  copied: string;
  /** The code as it is read out. */
  spokenCode(code: string): string;
}

export const codeTexts: CodeTexts = {
  none: '这张券没有券码，到店后点「立即使用」就能用。',
  scan: '请店员扫一扫',
  copy: '复制',
  copied: '已复制',
  spokenCode: (code) => `券码 ${groupCode(code)}`,
};
