// How long the texts of a card may be.
// @see 创建卡券 卡券基础信息字段; 朋友的券 更新朋友的券信息接口
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';

/** A card is made, or changed: 朋友的券 has a table for each, and they differ. */
export type Occasion = 'create' | 'update';

/** Bytes, at 3 a 汉字: the unit in which the string(n) of the documents fits their 字数上限. */
const SIZES: Record<string, number> = {
  logo_url: 128,
  brand_name: 36,
  title: 27,
  sub_title: 54,
  notice: 48,
  description: 3072,
  service_phone: 24,
  source: 36,
  center_url: 128,
  custom_url_name: 15,
  custom_url_sub_title: 18,
  custom_url: 128,
  promotion_url_name: 15,
  promotion_url_sub_title: 18,
  promotion_url: 128,
};
/** Of a friends' card when it is made: 12 and 1000 汉字. */
const SHARED_AT_CREATION: Record<string, number> = { notice: 36, description: 3000 };
/** Of any card when it is changed. */
const AT_UPDATE: Record<string, number> = { custom_url_name: 16, promotion_url_name: 16 };
/** These two fit theirs at 2 a 汉字: 9 and 12 of them. */
const WIDTHS: Record<string, number> = { center_title: 18, center_sub_title: 24 };
/** Bytes. deal_detail says string(24), but the document's own sample is far longer. */
const DETAILS = ['deal_detail', 'gift', 'default_detail'] as const;
const DETAIL = 3072;
const ABSTRACT = 60;
/** Characters. */
const TEXT = 5000;

const width = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x7f ? 2 : 1), 0);

const tooLong = (field: string) => refusal(45021, `field size out of limit: ${field}`);

/** The refusal for the first text that is too long. */
export function checkSizes(card: CardInput, occasion: Occasion): WechatAnswer | undefined {
  const { base_info: base, advanced_info: advanced } = card;
  const sizes = { ...SIZES, ...ownSizes(advanced?.share_friends === true, occasion) };
  for (const [field, value] of Object.entries(base)) {
    if (typeof value !== 'string') continue;
    const bytes = sizes[field];
    const most = WIDTHS[field];
    if (bytes !== undefined && Buffer.byteLength(value) > bytes) return tooLong(field);
    if (most !== undefined && width(value) > most) return tooLong(field);
  }
  for (const field of DETAILS) if (Buffer.byteLength(card[field] ?? '') > DETAIL) return tooLong(field);
  if (Buffer.byteLength(advanced?.abstract?.abstract ?? '') > ABSTRACT) return tooLong('abstract');
  const long = (advanced?.text_image_list ?? []).some(({ text = '' }) => [...text].length > TEXT);
  return long ? tooLong('text_image_list.text') : undefined;
}

function ownSizes(shared: boolean, occasion: Occasion): Record<string, number> {
  if (occasion === 'update') return AT_UPDATE;
  return shared ? SHARED_AT_CREATION : {};
}
