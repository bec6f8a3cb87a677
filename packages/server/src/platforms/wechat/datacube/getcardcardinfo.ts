// POST /datacube/getcardcardinfo: the figures of each card, or of one, by day.
// @see 朋友的券 获取朋友的券数据接口
import { numberField, textField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import { type Figures, readFigures, rowsOf } from './figures.ts';
import { type FiguresRequest, FiguresRules } from './figures-request.ts';

export interface CardFigures extends Figures {
  cardId: string;
  /** 0 折扣券, 1 代金券, 2 礼品券, 3 优惠券, 4 团购券. */
  cardType?: number;
}

export interface CardFiguresRequest extends FiguresRequest {
  /** One card; all of the account's, unless given. */
  cardId?: string;
}

/**
 * Reads the figures of at most 62 days.
 *
 * @throws {CouponError} FIELD_INVALID for days that are none, in the wrong order or too many; PLATFORM_REFUSED with
 *   platformCode 61500 (form) or 61501 (range)
 * @example const { list } = await getCardCardInfo(server.wechat, { beginDate: '2015-06-15', endDate: '2015-06-30', condSource: 1, cardId });
 * @supported node
 */
export async function getCardCardInfo(
  api: WechatApi,
  request: CardFiguresRequest,
): Promise<{ list: CardFigures[] }> {
  const { beginDate, endDate, condSource, cardId } = checkFields(FiguresRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/datacube/getcardcardinfo',
    json: {
      begin_date: beginDate,
      end_date: endDate,
      cond_source: condSource,
      ...(cardId === undefined ? {} : { card_id: cardId }),
    },
    repeatable: true,
  });
  return {
    list: rowsOf(answer).map((row) => {
      const cardType = numberField(row, 'card_type');
      return {
        ...readFigures(row),
        cardId: textField(row, 'card_id') ?? '',
        ...(cardType === undefined ? {} : { cardType }),
      };
    }),
  };
}
