// POST /card/testwhitelist/set: who may claim cards that have not passed the review.
// @see 微信卡券 设置测试白名单; 朋友的券 设置测试白名单接口
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { openid } from '../../id-rules.ts';

/** Testers together, by openid or by WeChat name. */
const MOST = 10;

const Rules = v.pipe(
  v.object({
    openid: v.optional(v.array(openid, 'must be a list'), []),
    username: v.optional(v.array(text, 'must be a list'), []),
  }),
  v.check(
    ({ openid, username }) => openid.length + username.length <= MOST,
    `openid and username together must hold at most ${MOST} testers`,
  ),
);

/**
 * Replaces the list of testers: who is not named is no tester any more, and without names nobody is. A friends' coupon
 * that a tester shares is seen by testers only. Repeated when the answer is lost: it sets the whole list.
 *
 * @throws {CouponError} FIELD_INVALID for more than ten testers
 * @example await setTestWhitelist(server.wechat, { openid: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'] });
 * @supported node
 */
export async function setTestWhitelist(
  api: WechatApi,
  request: { openid?: string[]; username?: string[] },
): Promise<void> {
  await api.call({
    method: 'POST',
    path: '/card/testwhitelist/set',
    json: checkFields(Rules, request),
    repeatable: true,
  });
}
