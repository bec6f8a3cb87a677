// For the clerk's eyes: when it was used, how long ago that is, and a clock that goes on.
import { UsedStamp } from '@kaquan/react/used-stamp';
import { CASH, NOW } from '../../data/coupons.ts';

export default function Example() {
  return <UsedStamp usedAt={NOW - 2} now={NOW} title={CASH.title} code={CASH.code} />;
}
