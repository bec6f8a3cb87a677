// How long a code stays with whoever marks or shows it.
// @see 朋友的券 Mark(占用)Code接口, 注意 6
import type { WechatAccount } from './accounts.ts';

const USUAL = 300;

/** Five minutes, unless the account says otherwise: WeChat reserves the right to change it. */
export const markSeconds = (account: WechatAccount): number => account.markSeconds ?? USUAL;
