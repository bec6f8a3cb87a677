// Where the login code comes from: Baidu's app on a phone, the playground in the h5 preview.
import { CouponError } from '@kaquan/protocol/errors';
import Taro from '@tarojs/taro';
import { previewLoginCode } from '../preview/preview';

/**
 * The code that the shop's server exchanges for its session.
 *
 * @throws UNSUPPORTED on weapp: the demo's backend knows Baidu's login only, and a WeChat code is none of Baidu's
 */
export async function obtainLoginCode(): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return previewLoginCode();
  if (process.env.TARO_ENV === 'weapp')
    throw new CouponError('UNSUPPORTED', 'No login for weapp in the demo.');
  const { code } = await Taro.login();
  return code;
}
