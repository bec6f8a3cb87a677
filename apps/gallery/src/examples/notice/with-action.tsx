// With something to do about it.
import { Notice } from '@kaquan/react/notice';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <Notice
      title={say('券已经领完了', 'All coupons are gone')}
      hint={say('过几天再来看看。', 'Come back in a few days.')}
      action={{ label: say('看看别的店', 'See other shops'), onAct() {} }}
    />
  );
}
