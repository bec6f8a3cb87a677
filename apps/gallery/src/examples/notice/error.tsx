// An error in plain words; trying again is offered only where it can help.
import { CouponError } from '@kaquan/protocol/errors';
import { ErrorNotice } from '@kaquan/react/notice';

export default function Example() {
  return (
    <>
      <ErrorNotice error={new CouponError('NETWORK_FAILED', 'Offline')} onRetry={() => {}} />
      <ErrorNotice error={new CouponError('COUPON_EXPIRED', 'Too late')} onRetry={() => {}} />
    </>
  );
}
