// POST /card/batchget: the ids of the account's cards, a page at a time.
// @see 微信卡券 批量查询卡券列表
import * as v from 'valibot';
import { whole } from '../../field-rules.ts';
import { numberField, textsField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';

/** How a card stands: in review, refused, passed, deleted, and once given out in the console. */
export type CardStatus =
  | 'CARD_STATUS_NOT_VERIFY'
  | 'CARD_STATUS_VERIFY_FAIL'
  | 'CARD_STATUS_VERIFY_OK'
  | 'CARD_STATUS_DELETE'
  | 'CARD_STATUS_DISPATCH';

export interface BatchGetCardsRequest {
  /** From which card on; 0 unless given. */
  offset?: number;
  /** 1 to 50; 50 unless given. */
  count?: number;
  /** Cards of these states only. */
  statusList?: CardStatus[];
}

const Rules = v.object({
  offset: v.optional(whole(0), 0),
  count: v.optional(whole(1, 50), 50),
  statusList: v.optional(
    v.pipe(
      v.array(
        v.picklist(
          [
            'CARD_STATUS_NOT_VERIFY',
            'CARD_STATUS_VERIFY_FAIL',
            'CARD_STATUS_VERIFY_OK',
            'CARD_STATUS_DELETE',
            'CARD_STATUS_DISPATCH',
          ],
          'must be one of the five states, like CARD_STATUS_VERIFY_OK',
        ),
        'must be a list',
      ),
      v.nonEmpty('must name a state'),
    ),
  ),
});

/**
 * Lists the ids of cards; getCard tells the rest.
 *
 * @throws {CouponError} FIELD_INVALID for a page of more than 50 or a state that is none; PLATFORM_REFUSED with WeChat's code
 * @example const { cardIdList, totalNum } = await batchGetCards(server.wechat, { statusList: ['CARD_STATUS_VERIFY_OK'] });
 * @supported node
 */
export async function batchGetCards(
  api: WechatApi,
  request: BatchGetCardsRequest = {},
): Promise<{ cardIdList: string[]; totalNum: number }> {
  const { offset, count, statusList } = checkFields(Rules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/batchget',
    json: { offset, count, ...(statusList && { status_list: statusList }) },
    repeatable: true,
  });
  const cardIdList = textsField(answer, 'card_id_list');
  return { cardIdList, totalNum: numberField(answer, 'total_num') ?? cardIdList.length };
}
