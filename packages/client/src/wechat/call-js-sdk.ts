// One call of the JS-SDK as a promise.
import { CouponError } from '@kaquan/protocol/errors';
import { within } from '../within.ts';
import type { Wechat } from './configure.ts';
import type { CardCall, JsSdk, JsSdkResult } from './js-sdk.ts';

/**
 * Calls the SDK and answers its result, or null if the person cancelled, in either of the two ways WeChat says so.
 *
 * @throws UNSUPPORTED if this WeChat does not know the call, SDK_CONFIG_FAILED if it is not permitted,
 * SDK_CALL_FAILED for any other failure, TIMEOUT
 * @example await callJsSdk(wechat, wx, 'openCard', { cardList })
 * @supported h5
 */
export function callJsSdk(
  wechat: Wechat,
  wx: JsSdk,
  name: CardCall,
  parameters: object,
): Promise<JsSdkResult | null> {
  const call = () =>
    new Promise<JsSdkResult | null>((resolve, reject) => {
      if (typeof wx[name] !== 'function') throw failure(`${name}:function not exist`);
      const callbacks = {
        success: resolve,
        cancel: () => resolve(null),
        fail({ errMsg = `${name}:fail` }: JsSdkResult) {
          if (/cancel$/i.test(errMsg)) resolve(null);
          else reject(failure(errMsg));
        },
      };
      wx[name](Object.assign({}, parameters, callbacks));
    });
  return within(wechat.callTimeout, `WeChat did not answer ${name}`, call).catch((cause) => {
    const error = cause instanceof CouponError ? cause : failure(`${name}:fail`, cause);
    if (error.code === 'SDK_CONFIG_FAILED') wechat.forget();
    throw error;
  });
}

function failure(errMsg: string, cause?: unknown): CouponError {
  return new CouponError(codeOf(errMsg), `WeChat: ${errMsg}`, { platform: 'wechat', cause });
}

function codeOf(errMsg: string) {
  if (/function.not.exist/i.test(errMsg)) return 'UNSUPPORTED';
  // What a failed wx.config looks like where its error could not be heard (clients 10.x).
  if (/permission|access.denied/i.test(errMsg)) return 'SDK_CONFIG_FAILED';
  return 'SDK_CALL_FAILED';
}
