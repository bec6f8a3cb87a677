// A sentence in place of coupons.
import { Notice } from '@kaquan/react/notice';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <Notice
      title={say('还没有卡券', 'No coupons yet')}
      hint={say('在微信里领到的券会出现在这里。', 'Coupons that you claim in WeChat will be here.')}
    />
  );
}
