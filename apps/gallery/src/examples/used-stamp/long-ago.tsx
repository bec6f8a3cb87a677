// Opened again later: it says so itself.
import { UsedStamp } from '@kaquan/react/used-stamp';
import { CASH, HOUR, NOW } from '../../data/coupons.ts';

export default function Example() {
  return <UsedStamp usedAt={NOW - 3 * HOUR} now={NOW} title={CASH.title} />;
}
