// GET /card/getcolors: the colours that cards may have now.
// @see 微信卡券 获取颜色列表接口; 创建卡券 步骤三：选取卡券背景颜色
import { objectsField, textField } from '../../http/fields.ts';
import type { WechatApi } from '../api.ts';

export interface ColorValue {
  /** `Color010`. */
  name: string;
  /** `#63b359`. */
  value: string;
}

/**
 * Reads the colours. createCard takes the fourteen names of the document; a name that WeChat adds shows here first.
 *
 * @throws {CouponError} PLATFORM_REFUSED with WeChat's code
 * @example const { colors } = await getColors(server.wechat);
 * @supported node
 */
export async function getColors(api: WechatApi): Promise<{ colors: ColorValue[] }> {
  const answer = await api.call({ method: 'GET', path: '/card/getcolors', repeatable: true });
  return {
    colors: objectsField(answer, 'colors').flatMap((color) => {
      const name = textField(color, 'name');
      const value = textField(color, 'value');
      return name && value ? [{ name, value }] : [];
    }),
  };
}
