// GET /card/getapplyprotocol: the trades that cards are open to, for a third party that applies for its merchants.
// @see 微信卡券 第三方代制 卡券开放类目查询接口
import { objectsField } from '../../http/fields.ts';
import type { Fields } from '../../http/platform-http.ts';
import type { WechatApi } from '../api.ts';

/**
 * Reads the trades, as WeChat answers them: `primary_category_id`, `category_name`, `secondary_category`.
 *
 * @throws {CouponError} PLATFORM_CREDENTIALS when the account is no third party
 * @example const { category } = await getApplyProtocol(server.wechat);
 * @supported node
 */
export async function getApplyProtocol(api: WechatApi): Promise<{ category: Fields[] }> {
  const answer = await api.call({ method: 'GET', path: '/card/getapplyprotocol', repeatable: true });
  return { category: objectsField(answer, 'category') };
}
