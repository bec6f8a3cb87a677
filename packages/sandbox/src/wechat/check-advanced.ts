// The checks of advanced_info, which friends' cards need and ordinary ones may have.
// @see 朋友的券 Advanced_info（卡券高级信息）字段; 创建卡券 Advanced_info
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';

/** Where uploadimg puts pictures. */
const CDN = /^https?:\/\/(mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn|wx\.qlogo\.cn)\//;
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY'];
const SERVICES = [
  'BIZ_SERVICE_DELIVER',
  'BIZ_SERVICE_FREE_PARK',
  'BIZ_SERVICE_WITH_PET',
  'BIZ_SERVICE_FREE_WIFI',
];

const format = (detail: string) => refusal(40071, `invalid card: ${detail}`);

/** The refusal for pictures from elsewhere, empty lists, times that no clock shows, words the documents do not know. */
export function checkAdvanced(card: CardInput): WechatAnswer | undefined {
  const { advanced_info: advanced } = card;
  const icons = advanced?.abstract?.icon_url_list ?? [];
  if (advanced?.abstract && icons.length !== 1) return format('exactly one icon_url');
  if (advanced?.text_image_list?.length === 0) return format('at least one of text_image_list');
  const texts = advanced?.text_image_list ?? [];
  if (texts.some((one) => one.text === undefined)) return format('text_image_list.text');
  const images = [card.base_info.logo_url, ...icons, ...texts.map((one) => one.image_url ?? '')];
  if (images.some((url) => url !== undefined && !CDN.test(url)))
    return refusal(40141, 'invalid image url: not of the CDN');
  for (const limit of advanced?.time_limit ?? []) {
    if (!DAYS.includes(limit.type)) return format(`time_limit.type: ${limit.type}`);
    const hours = [limit.begin_hour, limit.end_hour];
    const minutes = [limit.begin_minute, limit.end_minute];
    if (hours.some((one = 0) => one < 0 || one > 23) || minutes.some((one = 0) => one < 0 || one > 59))
      return format('time_limit: hours 0 to 23, minutes 0 to 59');
  }
  const unknown = advanced?.business_service?.find((one) => !SERVICES.includes(one));
  if (unknown !== undefined) return format(`business_service: ${unknown}`);
  return checkCondition(card);
}

function checkCondition({ card_type, advanced_info }: CardInput): WechatAnswer | undefined {
  const condition = advanced_info?.use_condition;
  if ((condition?.least_cost ?? 0) < 0) return format('least_cost: from 0');
  // The table keeps them for CASH, and 创建卡券's own sample of GROUPON has both.
  const hasCategories = card_type === 'CASH' || card_type === 'GROUPON';
  if (!hasCategories && (condition?.accept_category || condition?.reject_category))
    return format('categories are for CASH and GROUPON only');
  if (card_type !== 'GIFT' && condition?.object_use_for) return format('object_use_for is for GIFT only');
  return undefined;
}
