// Every fault of the campaign: what the sandbox can do to requests and pushes, and a clock that differs.
import { EARLY_FAULTS, type Fault, LATE_FAULTS, PUSH_FAULTS, type RequestFault } from '@kaquan/sandbox';
import type { Operation, PlatformName } from './operation.ts';

/** `behind`, `ahead`: the platform's clock against ours. The operation loses its first answer, too. */
export const CLOCK_FAULTS = ['clock-behind', 'clock-ahead'] as const;

export type ClockFault = (typeof CLOCK_FAULTS)[number];
export type AnyFault = Fault['kind'] | ClockFault;

/** Seconds by which the clocks differ. */
export const SKEW = 240;

/** Seconds: longer than this campaign's servers wait. */
const SLOW = 2;

/** For `answer`: a further refusal of the platform's own tables that comes before any effect. */
const ANSWERS: Record<PlatformName, Record<string, unknown>> = {
  baidu: { error_code: 18, error_msg: 'Open api qps request limit reached' },
  wechat: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  beecloud: { result_code: 15, result_msg: 'NETWORK_ERROR', err_detail: '网络错误' },
};

/** Whether it is a clock that is wrong, and nothing else. */
export function isClock(kind: AnyFault): kind is ClockFault {
  return kind === 'clock-behind' || kind === 'clock-ahead';
}

/** Whether the request has had its effect when the fault shows. */
export function isLate(kind: AnyFault): boolean {
  return (LATE_FAULTS as readonly string[]).includes(kind) || isClock(kind);
}

/** The faults that an operation can meet. */
export function faultsOf(operation: Operation): readonly AnyFault[] {
  if (operation.route.startsWith('push:')) return [...PUSH_FAULTS, ...CLOCK_FAULTS];
  return [...EARLY_FAULTS, ...LATE_FAULTS, ...CLOCK_FAULTS];
}

/** How the sandbox is told of it. */
export function planOf({ platform, route }: Operation, kind: AnyFault) {
  if (isClock(kind))
    return { platform, route, kind: route.startsWith('push:') ? 'repeated' : 'timeout-after', delay: 0 };
  const isTimeout = kind === 'timeout-before' || kind === 'timeout-after';
  const delay = isTimeout ? 0 : kind === 'trickle' ? SLOW : undefined;
  return {
    platform,
    route,
    kind: kind satisfies RequestFault | (typeof PUSH_FAULTS)[number],
    ...(delay === undefined ? {} : { delay }),
    ...(kind === 'answer' ? { answer: ANSWERS[platform] } : {}),
  };
}
