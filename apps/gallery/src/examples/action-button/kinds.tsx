// The one primary button of a screen in the coupon's colour, and the quiet one under it.
import { ActionButton } from '@kaquan/react/action-button';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <>
      <ActionButton label={say('去使用', 'Use it')} color="Color100" onAct={() => {}} />
      <ActionButton kind="plain" label={say('查看我的卡券', 'See my coupons')} onAct={() => {}} />
    </>
  );
}
