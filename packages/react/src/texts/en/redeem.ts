// What is said in English while a coupon is used.
import type { HoldTexts } from '../../button/hold-texts.ts';
import type { CodeTexts } from '../../code/code-texts.ts';
import { groupCode } from '../../coupon/coupon-words.ts';
import type { RedeemTexts } from '../../redeem/redeem-texts.ts';
import type { StampTexts } from '../../redeem/stamp-texts.ts';
import { validityRange } from './time.ts';

export const redeem: RedeemTexts = {
  title: 'Use coupon',
  period: 'Valid',
  validityRange,
  start: 'Use',
  keeping: 'Holding',
  confirm: 'Confirm',
  letGo: 'Not now',
  confirming: 'Confirming',
  restart: 'Start again',
  done: 'Done',
  close: 'Close',
  kept: 'Held for you',
  keptFromFriends: 'Friends cannot use this coupon meanwhile',
  keptTip: 'Confirming uses the coupon at once. This cannot be undone.',
  confirmingTip: 'Confirming. You can close this: it goes on, and the coupon is used only once.',
  askingAgain: (title) => `${title}. Asking again. Please do not use the coupon a second time.`,
  letGoTip: 'Not used. You still have the coupon.',
  lapsedTip: 'Time is up. It was not used, and you still have the coupon.',
  hold: 'Hold for 1 second to use',
  confirmForGood: 'Use it, no undo',
  clerkTip: 'Do this in front of the clerk. Confirming uses the coupon at once and cannot be undone.',
  stayTip: 'Confirming. Please stay on this page.',
  showTip: 'Show this page to the clerk. A running clock means that it is real.',
  trouble: (title, hint) => `${title}. ${hint}`,
};

export const hold: HoldTexts = { goOn: 'Keep holding', thinkAgain: 'Think again' };

export const stamp: StampTexts = {
  used: 'Used',
  what: (title, codeEnd) => `${title} · code ends in ${codeEnd}`,
  when: (clock, secondsAgo) => `Used at ${clock} · ${agoWords(secondsAgo)}`,
  spoken: (title, clock) => `Used, ${title}, ${clock}`,
};

export const code: CodeTexts = {
  none: 'This coupon has no code. Tap “Use now” when you are at the shop.',
  scan: 'Ask the clerk to scan it',
  copy: 'Copy',
  copied: 'Copied',
  spokenCode: (plain) => `Code ${groupCode(plain)}`,
};

function agoWords(seconds: number): string {
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h ago` : `${Math.floor(seconds / 86_400)} d ago`;
}
