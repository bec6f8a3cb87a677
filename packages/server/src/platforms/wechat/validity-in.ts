// When a card can be used, as card/code/get says it.
// @see 朋友的券 查询Code接口
import type { Validity } from '@kaquan/protocol/coupon';
import type { CodeState } from './card/code/get.ts';

/** Only what WeChat has said, seconds. */
export function validityIn({ beginTime, endTime }: CodeState): Validity {
  return {
    ...(beginTime === undefined ? {} : { beginTime }),
    ...(endTime === undefined ? {} : { endTime }),
  };
}
