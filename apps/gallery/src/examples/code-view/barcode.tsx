// CODE_TYPE_BARCODE: bars, which every till's scanner reads.
import { CodeView } from '@kaquan/react/code-view';
import { CASH } from '../../data/coupons.ts';

export default function Example() {
  return <CodeView codeType="CODE_TYPE_BARCODE" code={CASH.id} />;
}
