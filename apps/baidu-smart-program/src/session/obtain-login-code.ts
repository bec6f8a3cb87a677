// Where the login code comes from: Baidu's app on a phone, the playground in the h5 preview.
import Taro from '@tarojs/taro';
import { previewLoginCode } from '../preview/preview';

export async function obtainLoginCode(): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return previewLoginCode();
  const { code } = await Taro.login();
  return code;
}
