// Faults that a tester plans: which route or push fails, how, and how often.

/** What can go wrong with a request before it has any effect: it never arrives, or something else answers. */
export const EARLY_FAULTS = [
  'timeout-before',
  'http-403',
  'http-429',
  'http-500',
  'redirect',
  'not-json',
  'busy',
  'quota',
  'token-expired',
  'answer',
] as const;
/** What can go wrong with the answer, once the request has had its effect. */
export const LATE_FAULTS = [
  'timeout-after',
  'http-502',
  'reset',
  'trickle',
  'truncated',
  'gzip-cut',
  'empty',
  'huge',
  'wrong-type',
] as const;
/** What can go wrong with a request to a platform. */
export const REQUEST_FAULTS = [...EARLY_FAULTS, ...LATE_FAULTS] as const;
/** What can go wrong with a push; its route is `push:<event>`. */
export const PUSH_FAULTS = ['lost', 'slow', 'repeated', 'reordered'] as const;

export type EarlyFault = (typeof EARLY_FAULTS)[number];
export type LateFault = (typeof LATE_FAULTS)[number];
export type RequestFault = EarlyFault | LateFault;
export type PushFault = (typeof PUSH_FAULTS)[number];

export interface Fault {
  /** `baidu`, `wechat`, `beecloud`. */
  platform: string;
  /**
   * The platform's path (`/card/code/consume`), with its method where the path alone is not enough
   * (`POST /2/rest/coupon`), or `push:<event>` (`push:user_get_card`); `*` at the end stands for any end.
   */
  route: string;
  kind: RequestFault | PushFault;
  /** How many times it still happens; 1 unless said. */
  count?: number;
  /**
   * Seconds: how long a timeout hangs before the line is cut, how long an answer trickles, how long `http-429` asks to
   * wait, or how long a slow push is held.
   */
  delay?: number;
  /** For `answer`: what the platform says instead of doing anything, whichever code of its tables. */
  answer?: Record<string, unknown>;
}

export interface PlannedFault extends Fault {
  id: number;
  count: number;
}

export interface SandboxFaults {
  add(fault: Fault): PlannedFault;
  list(): PlannedFault[];
  clear(): void;
}

export interface Faults extends SandboxFaults {
  /** The fault this request or push meets, if any; uses up one of its count. */
  take(platform: string, route: string, method?: string): PlannedFault | undefined;
}

/** A list of planned faults; the oldest that fits comes first. */
export function createFaults(): Faults {
  let planned: PlannedFault[] = [];
  let lastId = 0;
  const isPush = (route: string) => route.startsWith('push:');
  const fits = (fault: PlannedFault, route: string) => {
    if (isPush(fault.route) !== isPush(route)) return false;
    return fault.route.endsWith('*') ? route.startsWith(fault.route.slice(0, -1)) : fault.route === route;
  };
  return {
    add(fault) {
      lastId += 1;
      const added = { ...fault, id: lastId, count: fault.count ?? 1 };
      planned.push(added);
      return { ...added };
    },
    list: () => planned.map((fault) => ({ ...fault })),
    clear() {
      planned = [];
    },
    take(platform, route, method) {
      const names = method ? [route, `${method} ${route}`] : [route];
      const fault = planned.find((one) => one.platform === platform && names.some((name) => fits(one, name)));
      if (!fault) return undefined;
      fault.count -= 1;
      if (fault.count <= 0) planned = planned.filter((one) => one !== fault);
      return fault;
    },
  };
}
