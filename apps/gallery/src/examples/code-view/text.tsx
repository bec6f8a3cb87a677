// CODE_TYPE_TEXT: to be read out, in groups; what is copied is the code itself.
import { CodeView } from '@kaquan/react/code-view';
import { CASH } from '../../data/coupons.ts';

export default function Example() {
  return (
    <CodeView codeType="CODE_TYPE_TEXT" code={CASH.id} copy={(code) => navigator.clipboard.writeText(code)} />
  );
}
