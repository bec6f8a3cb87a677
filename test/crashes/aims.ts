// Where a server is killed on purpose: the calls between which something would be left half done.
import { MOMENTS, type Moment } from './start-line.ts';

export interface Aim {
  /** `platform`: a call of the server to a platform. `door`: a call of a person or a push to the server. */
  side: 'platform' | 'door';
  /** What it begins with: method and path. */
  call: string;
  moment: Moment;
}

const PLATFORM_CALLS = [
  'POST /wechat/card/code/consume',
  'POST /wechat/card/code/mark',
  'POST /wechat/card/code/get',
  'POST /wechat/card/code/decrypt',
  'POST /baidu/rest/2.0/smartapp/v1.0/coupon/code/consume',
  'POST /beecloud/2/rest/bill',
  'GET /beecloud/2/rest/bills',
  'GET /beecloud/2/rest/coupon',
];

const DOOR_CALLS = [
  'POST /callbacks/wechat',
  'POST /callbacks/baidu',
  'POST /callbacks/beecloud',
  'POST /redemptions',
  'POST /baidu/launch-coupon',
  'POST /wechat/code',
  'POST /beecloud/bills',
  'GET /beecloud/bills',
];

/** Every call at every moment. Lost on arrival at the door is nothing that a server could notice. */
export const AIMS: Aim[] = [
  ...PLATFORM_CALLS.flatMap((call) => MOMENTS.map((moment) => ({ side: 'platform' as const, call, moment }))),
  ...DOOR_CALLS.flatMap((call) =>
    MOMENTS.filter((moment) => moment !== 'arrival').map((moment) => ({
      side: 'door' as const,
      call,
      moment,
    })),
  ),
];

/** In words, for the log. */
export function nameOf({ side, call, moment }: Aim): string {
  return `${side} ${call}, ${moment}`;
}
