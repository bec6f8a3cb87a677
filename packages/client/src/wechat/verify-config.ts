// wx.config as a promise.
// @see 微信 JS-SDK 步骤三：通过config接口注入权限验证配置
import type { JsConfigAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { JsSdk, JsSdkConfig } from './js-sdk.ts';
import type { CardCallResult } from './wechat.ts';

/** The names under which native WeChat knows the calls. */
const NATIVE_NAMES: Record<string, string> = {
  addCard: 'batchAddCard',
  openCard: 'batchViewCard',
  consumeAndShareCard: 'consumedShareCard',
};

const configured = new WeakSet<JsSdk>();

/**
 * Configures the SDK and waits until WeChat has verified the signature. `ready` fires after a failure too, so
 * error comes first here. Never settles where no bridge answers: put a timeout around it.
 *
 * @throws SDK_CONFIG_FAILED with WeChat's reason
 * @example await verifyConfig(wx, answer, ['addCard'])
 * @supported h5
 */
export function verifyConfig(wx: JsSdk, signed: JsConfigAnswer, jsApiList: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // The SDK writes into the list it is given.
    const config: JsSdkConfig = Object.assign({}, signed, { jsApiList: jsApiList.slice() });
    if (configured.has(wx) && wx.invoke) return verifyAgain(wx, config, resolve, reject);
    configured.add(wx);
    wx.error((result) => reject(refusal(result)));
    wx.config(config);
    // Where error was not heard in time it comes in the same turn as ready, right after it.
    wx.ready(() => setTimeout(resolve));
  });
}

/** After the first time `ready` fires at once, before WeChat has answered, so we ask for the verdict ourselves. */
function verifyAgain(
  wx: JsSdk,
  config: JsSdkConfig,
  resolve: () => void,
  reject: (error: CouponError) => void,
): void {
  config.check = false;
  wx.config(config);
  const verifyJsApiList = config.jsApiList.map((name) => NATIVE_NAMES[name] ?? name);
  wx.invoke?.('preVerifyJSAPI', { verifyJsApiList }, (result) => {
    if (/:ok$/.test(messageOf(result))) resolve();
    else reject(refusal(result));
  });
}

function refusal(result: CardCallResult): CouponError {
  return new CouponError('SDK_CONFIG_FAILED', `wx.config was refused: ${messageOf(result)}`);
}

function messageOf({ errMsg, err_msg: nativeMessage }: CardCallResult): string {
  return String(errMsg ?? nativeMessage ?? 'no reason given');
}
