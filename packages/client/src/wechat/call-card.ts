// One card call as a promise. Callbacks and not the promises of wx: older base libraries have none.
import { CouponError } from '@kaquan/protocol/errors';
import { within } from '../within.ts';
import type { CardCall, CardCallResult } from './wechat.ts';

export interface CardCallOptions {
  success(result: CardCallResult): void;
  fail(result: CardCallResult): void;
  /** Of the JS-SDK; a mini-program says it through `fail`. */
  cancel(result: CardCallResult): void;
  [parameter: string]: unknown;
}

/** The JS-SDK, or wx of a mini-program: what has the calls, as far as this WeChat has them. */
export type CardCalls = { [name in CardCall]?: (options: CardCallOptions) => unknown };

/**
 * Calls WeChat and answers its result, or null if the person cancelled, in any of the ways WeChat says so.
 *
 * @param timeout milliseconds
 * @throws UNSUPPORTED if this WeChat does not know the call, SDK_CONFIG_FAILED if it is not permitted,
 * SDK_CALL_FAILED for any other failure, TIMEOUT
 * @example await callCard(wx, 'openCard', { cardList }, 300_000)
 * @supported h5 weapp
 */
export function callCard(
  wx: CardCalls,
  name: CardCall,
  parameters: object,
  timeout: number,
): Promise<CardCallResult | null> {
  const call = () =>
    new Promise<CardCallResult | null>((resolve, reject) => {
      const callbacks: CardCallOptions = {
        // Taro's stub on h5 succeeds too, in production builds: but it does not say ok.
        success(result) {
          const { errMsg = ':ok' } = result;
          if (/:ok$/.test(errMsg)) resolve(result);
          else reject(failure(errMsg));
        },
        cancel: () => resolve(null),
        fail({ errMsg = `${name}:fail` }) {
          if (/cancel$/i.test(errMsg)) resolve(null);
          else reject(failure(errMsg));
        },
      };
      const run = wx[name];
      if (typeof run !== 'function') throw unknownCall(name);
      // Taro's calls answer a promise as well, which fails beside the callback and which nobody awaits.
      Promise.resolve(run.call(wx, Object.assign({}, parameters, callbacks))).catch(() => {});
    });
  return within(timeout, `WeChat did not answer ${name}`, call).catch((cause) => {
    throw cause instanceof CouponError ? cause : failure(`${name}:fail`, cause);
  });
}

/**
 * What a call fails with that this WeChat does not have.
 *
 * @example throw unknownCall('consumeAndShareCard');
 * @supported h5 weapp
 */
export function unknownCall(name: CardCall): CouponError {
  const message = `This WeChat has no ${name}: update WeChat. Mini-programs have addCard and openCard only`;
  return new CouponError('UNSUPPORTED', message, { platform: 'wechat' });
}

function failure(errMsg: string, cause?: unknown): CouponError {
  return new CouponError(codeOf(errMsg), `WeChat: ${errMsg}`, { platform: 'wechat', cause });
}

function codeOf(errMsg: string) {
  // The second is Taro's stub on h5.
  if (/function.not.exist|暂时不支持/i.test(errMsg)) return 'UNSUPPORTED';
  // What a failed wx.config looks like where its error could not be heard (clients 10.x).
  if (/permission|access.denied/i.test(errMsg)) return 'SDK_CONFIG_FAILED';
  return 'SDK_CALL_FAILED';
}
