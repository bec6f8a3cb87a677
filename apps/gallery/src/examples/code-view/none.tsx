// CODE_TYPE_NONE: there is no code, and it says how the coupon is used instead.
import { CodeView } from '@kaquan/react/code-view';
import { CASH } from '../../data/coupons.ts';

export default function Example() {
  return <CodeView codeType="CODE_TYPE_NONE" code={CASH.id} />;
}
