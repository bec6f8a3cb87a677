// A coupon's conditions as text. Baidu allows rich text there, and h5's RichText would run what is in it.
// @see 百度卡券 §1.2

const BREAKS = /<\s*(?:br|\/p|\/div|\/li)\s*\/?\s*>/gi;
const TAGS = /<\/?[a-z!][^>]*>/gi;
const ENTITIES: [RegExp, string][] = [
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&#39;/g, "'"],
  [/&amp;/g, '&'],
];

/**
 * Drops tags, keeps line breaks.
 *
 * @example plainText('下单时选择<br>每单一张') // "下单时选择\n每单一张"
 * @supported swan h5 weapp node
 */
export function plainText(richText: string): string {
  const text = richText.replace(BREAKS, '\n').replace(TAGS, '');
  return ENTITIES.reduce((sofar, [entity, character]) => sofar.replace(entity, character), text).trim();
}
