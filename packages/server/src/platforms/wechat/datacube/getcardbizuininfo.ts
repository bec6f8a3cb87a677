// POST /datacube/getcardbizuininfo: the figures of all the account's cards, by day.
// @see 朋友的券 拉取卡券概况数据接口
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import { type Figures, readFigures, rowsOf } from './figures.ts';
import { type FiguresRequest, FiguresRules } from './figures-request.ts';

/**
 * Reads the figures of at most 62 days.
 *
 * @throws {CouponError} FIELD_INVALID for days that are none, in the wrong order or too many; PLATFORM_REFUSED with
 *   platformCode 61500 (form) or 61501 (range)
 * @example const { list } = await getCardBizuinInfo(server.wechat, { beginDate: '2015-06-15', endDate: '2015-06-30', condSource: 1 });
 * @supported node
 */
export async function getCardBizuinInfo(
  api: WechatApi,
  request: FiguresRequest,
): Promise<{ list: Figures[] }> {
  const { beginDate, endDate, condSource } = checkFields(FiguresRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/datacube/getcardbizuininfo',
    json: { begin_date: beginDate, end_date: endDate, cond_source: condSource },
    repeatable: true,
  });
  return { list: rowsOf(answer).map(readFigures) };
}
