// CODE_TYPE_QRCODE: to be scanned, and to be typed where scanning fails.
import { CodeView } from '@kaquan/react/code-view';
import { CASH } from '../../data/coupons.ts';

export default function Example() {
  return (
    <CodeView
      codeType="CODE_TYPE_QRCODE"
      code={CASH.id}
      copy={(code) => navigator.clipboard.writeText(code)}
    />
  );
}
