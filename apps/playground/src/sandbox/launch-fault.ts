// What can go wrong between 卡券包 and the program, in words; it happens to the next 立即使用.
import type { LaunchFault } from './control.ts';

export type LaunchFaultName = 'damaged' | 'no-referrer';

interface LaunchFaultChoice {
  fault: LaunchFault;
  zh: string;
  en: string;
}

export const launchFaults: Readonly<Record<LaunchFaultName, LaunchFaultChoice>> = {
  damaged: { fault: { damage: 'query' }, zh: '打开时券参数丢了 + 和 =', en: 'Launch coupon loses + and =' },
  'no-referrer': {
    fault: { referrerInfo: false },
    zh: '打开时没带 referrerInfo',
    en: 'Launch without referrerInfo',
  },
};
