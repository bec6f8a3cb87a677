// What also goes wrong while servers die, now and then: the platforms' own faults, each of them once.
import type { Control, Fault } from '../harness/control.ts';
import type { Random } from '../harness/create-random.ts';

const CALLS: [Fault['platform'], string][] = [
  ['wechat', '/card/code/consume'],
  ['wechat', '/card/code/mark'],
  ['wechat', '/card/code/get'],
  ['baidu', '/rest/2.0/smartapp/v1.0/coupon/code/consume'],
  ['beecloud', '/2/rest/bill'],
  ['beecloud', '/2/rest/bills'],
];
const KINDS = ['timeout-before', 'timeout-after', 'http-500', 'busy', 'truncated'];
const PUSHES: [Fault['platform'], string][] = [
  ['wechat', 'push:user_get_card'],
  ['wechat', 'push:user_consume_card'],
  ['baidu', 'push:user_get_coupon'],
  ['beecloud', 'push:PAY'],
];
const PUSH_KINDS = ['lost', 'slow', 'repeated', 'reordered'];

/** Plans one for whoever comes next; a line hangs for a second, so that a person may still be there. */
export async function planMishap(control: Control, random: Random): Promise<void> {
  const isPush = random(3) === 0;
  const [platform, route] = pick(isPush ? PUSHES : CALLS, random);
  const kind = pick(isPush ? PUSH_KINDS : KINDS, random);
  await control.fault({ platform, route, kind, ...(kind.startsWith('timeout') ? { delay: 1 } : {}) });
}

export function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)] as T;
}
