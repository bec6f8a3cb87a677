// POST /card/mpnews/gethtml: the HTML that puts a card into an article (图文消息).
// @see 微信卡券 投放卡券 图文消息群发卡券
import * as v from 'valibot';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { requireAnswer } from '../../require-answer.ts';

const Rules = v.object({ cardId });

/**
 * Reads the HTML to put into the `content` of an article.
 *
 * @throws {CouponError} PLATFORM_REFUSED when there is no such card
 * @example const { content } = await getNewsHtml(server.wechat, { cardId });
 * @supported node
 */
export async function getNewsHtml(api: WechatApi, request: { cardId: string }): Promise<{ content: string }> {
  const { cardId } = checkFields(Rules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/mpnews/gethtml',
    json: { card_id: cardId },
    repeatable: true,
  });
  return { content: requireAnswer(textField(answer, 'content'), 'content of card/mpnews/gethtml') };
}
