// Waiting, and not possible now: a tap does nothing.
import { ActionButton } from '@kaquan/react/action-button';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <>
      <ActionButton label={say('领取中', 'Claiming')} color="Color010" busy />
      <ActionButton label={say('已领取', 'Claimed')} color="Color010" disabled />
    </>
  );
}
