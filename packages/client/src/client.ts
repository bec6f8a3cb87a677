// The client of a coupon server in a browser or in Node, where fetch is there.
import { type CouponClient, type CouponClientOptions, createClientOver } from './client-over.ts';
import { fetchTransport } from './transport/fetch.ts';

export type { CouponClient, CouponClientOptions };

/**
 * The client of a coupon server, over fetch unless another transport is given. A mini-program has no fetch and
 * takes createClientOver, which does not bring it along.
 *
 * @example createCouponClient({ baseUrl: '/api' }).coupons().then(({ coupons }) => show(coupons));
 * @supported swan h5 weapp node
 */
export function createCouponClient(options: CouponClientOptions): CouponClient {
  return createClientOver(options.transport ?? fetchTransport(), options);
}
