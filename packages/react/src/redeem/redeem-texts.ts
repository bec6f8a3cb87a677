// What is said while a coupon is used: in the sheet, and on the page of self-service redemption.
import type { Validity } from '@kaquan/protocol/coupon';
import { validityRange } from '../coupon/validity-words.ts';

export interface RedeemTexts {
  /** The sheet's name. */
  title: string;
  /** Before the period, in the sheet. */
  period: string;
  /** The whole period. Seconds, and the server's time. */
  validityRange(validity: Validity, now: number): string;
  start: string;
  keeping: string;
  confirm: string;
  letGo: string;
  confirming: string;
  restart: string;
  done: string;
  close: string;
  /** Over the count-down. */
  kept: string;
  /** Under it, for friends' coupons. */
  keptFromFriends: string;
  /** Above the buttons of the sheet, step by step. */
  keptTip: string;
  confirmingTip: string;
  /** No answer yet, for the reason of that title. */
  askingAgain(title: string): string;
  letGoTip: string;
  lapsedTip: string;
  /** The page of self-service redemption: its button to hold, and what it says in other places. */
  hold: string;
  confirmForGood: string;
  clerkTip: string;
  stayTip: string;
  showTip: string;
  /** Why something went wrong and what helps, as one text. */
  trouble(title: string, hint: string): string;
}

export const redeemTexts: RedeemTexts = {
  title: '使用优惠券',
  period: '有效期',
  validityRange,
  start: '去使用',
  keeping: '正在保留',
  confirm: '确认使用',
  letGo: '先不用了',
  confirming: '正在确认',
  restart: '重新开始',
  done: '完成',
  close: '关闭',
  kept: '为你保留',
  keptFromFriends: '这段时间内朋友不能用这张券',
  keptTip: '确认后这张券马上用掉，不能撤销。',
  confirmingTip: '正在确认。关掉这里也会继续，不会用掉两次。',
  askingAgain: (title) => `${title}。正在再问一次，请不要重复使用。`,
  letGoTip: '没有使用，券还在。',
  lapsedTip: '保留时间到了，没有使用，券还在。',
  hold: '按住 1 秒，确认使用',
  confirmForGood: '确认使用，不能撤销',
  clerkTip: '请在店员面前操作。确认后这张券马上用掉，不能撤销。',
  stayTip: '正在确认，请不要离开这个页面。',
  showTip: '请把这个页面给店员看一眼，时间在走就是真的。',
  trouble: (title, hint) => `${title}。${hint}`,
};
