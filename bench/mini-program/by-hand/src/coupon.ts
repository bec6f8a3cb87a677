// What the server says of a coupon, as far as these pages show it, and its words.

export interface Coupon {
  title: string;
  shopName?: string;
  color?: string;
  benefit:
    | { kind: 'cash'; reduceCost: number }
    | { kind: 'discount'; percentOff: number }
    | { kind: 'gift' | 'general' };
  /** Fen. */
  leastCost: number;
  /** Seconds. */
  validity?: { beginTime?: number; endTime?: number };
  code?: string;
  description?: string;
  sharedWithFriends?: boolean;
}

const DAY = 86_400;
/** Beijing's time, whatever the phone's. */
const CHINA = 28_800;

const COLORS: Record<string, string> = {
  B030: '#487fcc',
  B050: '#28915e',
  B060: '#449045',
  B080: '#b82c28',
  Color010: '#63b359',
  Color050: '#509fc9',
  Color080: '#ee903c',
  Color100: '#cc463d',
};

export const colorOf = ({ color = '' }: Coupon) => COLORS[color] ?? '#cc463d';

/** Sign, number and unit of the amount: ¥ 20, 7 折. */
export function amountOf({ benefit }: Coupon): { sign?: string; main: string; tail?: string } {
  if (benefit.kind === 'cash') return { sign: '¥', main: String(benefit.reduceCost / 100) };
  if (benefit.kind === 'discount') return { main: String((100 - benefit.percentOff) / 10), tail: '折' };
  return { main: benefit.kind === 'gift' ? '兑换' : '优惠' };
}

export const thresholdOf = ({ leastCost }: Coupon) =>
  leastCost > 0 ? `满 ${leastCost / 100} 可用` : '无门槛';

const dayOf = (time: number) => Math.floor((time + CHINA) / DAY);

/** 今天到期, 还剩 3 天. */
export function endOf({ validity: { beginTime = 0, endTime } = {} }: Coupon, now: number): string {
  if (now < beginTime) return `${momentOf(beginTime)} 生效`;
  if (!endTime) return '长期有效';
  if (now > endTime) return '已过期';
  const days = dayOf(endTime) - dayOf(now);
  return days > 1 ? `还剩 ${days} 天` : days === 1 ? '明天到期' : '今天到期';
}

/** 11-28 22:52 至 12-29 23:59. */
export function periodOf({ validity: { beginTime, endTime } = {} }: Coupon): string {
  if (beginTime && endTime) return `${momentOf(beginTime)} 至 ${momentOf(endTime)}`;
  if (beginTime) return `${momentOf(beginTime)} 起`;
  return endTime ? `${momentOf(endTime)} 前` : '长期有效';
}

function momentOf(time: number): string {
  const text = new Date((time + CHINA) * 1000).toISOString();
  return `${text.slice(5, 10)} ${text.slice(11, 16)}`;
}

/** In fours, as people read it out. */
export const spacedCode = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');
