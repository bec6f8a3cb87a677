// POST /card/code/update: another code for a card that somebody holds.
// @see 微信卡券 管理卡券 更改Code
import * as v from 'valibot';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, code } from '../../id-rules.ts';
import { ownCode } from './code-list.ts';

const UpdateRules = v.object({ code, newCode: ownCode, cardId });

/**
 * Changes a code of the merchant's own, as when a card was given away and its new holder is to have a code of the
 * merchant's too. Not repeated when the answer is lost: the old code may be gone already, which `getCode` tells.
 *
 * @throws {CouponError} FIELD_INVALID for a new code that is none; PLATFORM_REFUSED with platformCode 40056 when
 *   nobody holds the old one
 * @example await updateCode(server.wechat, { cardId, code, newCode: 'K0002' });
 * @supported node
 */
export async function updateCode(
  api: WechatApi,
  request: { code: string; newCode: string; cardId: string },
): Promise<void> {
  const { code, newCode, cardId } = checkFields(UpdateRules, request);
  await api.call({
    method: 'POST',
    path: '/card/code/update',
    json: { code, new_code: newCode, card_id: cardId },
    repeatable: false,
  });
}
