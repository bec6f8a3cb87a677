// Plays a package from its launch until the coupon is on the screen, and counts what crossed to the view layer.
import { claimCoupon } from '@kaquan/test/end-to-end/baidu/claim-coupon';
import type { MiniProgramPhone } from '@kaquan/test/harness/mini-program/mini-program-phone';
import type { ViewNode } from '@kaquan/test/harness/mini-program/view-tree';
import type { Stack } from '@kaquan/test/harness/stack';
import { openBaiduPhone } from '@kaquan/test/harness/swan/baidu-phone';
import { openWeappPhone } from '@kaquan/test/harness/weapp/weapp-phone';

export interface Launch {
  /** Calls of `setData`. */
  calls: number;
  /** Of the JSON of what was passed to them: that is how it crosses, whatever the host packs around it. */
  bytes: number;
  /** What stands on the page, without blanks and without times of day: a minute may pass between two launches. */
  words: string;
}

/** Taro gathers changes with timers: what still comes after the last word was shown belongs to it. */
const LATE = 200;

/** A person in front of a phone, who can open any package on it, as often as the bench likes. */
export type Player = (program: string) => Promise<Launch>;

/** 立即使用 in Baidu's wallet, with a coupon that was claimed there. */
export async function playOnSwan(stack: Stack): Promise<Player> {
  const { me } = stack.people();
  const { couponTakeId } = await claimCoupon(stack, me);
  return async (program) => {
    const launch = await stack.control.baidu.launch(me.baidu, couponTakeId);
    const phone = openBaiduPhone(stack, me, program);
    return play(phone, () => phone.program.start(launch), '去使用');
  };
}

/** The mini-program's first page, where a card can be claimed. */
export async function playOnWeapp(stack: Stack): Promise<Player> {
  const { me } = stack.people();
  return (program) => {
    const phone = openWeappPhone(stack, me, program);
    return play(phone, () => phone.start(), '领取到微信卡包');
  };
}

async function play(phone: MiniProgramPhone, start: () => Promise<void>, last: string): Promise<Launch> {
  try {
    await start();
    await phone.shows(last);
    await new Promise((resolve) => setTimeout(resolve, LATE));
    const { changes, errors, page } = phone.program;
    if (errors.length > 0) throw new Error(`The program failed: ${errors.join('\n')}`);
    const sent = changes.map(({ change }) => Buffer.byteLength(JSON.stringify(change)));
    return {
      calls: sent.length,
      bytes: sent.reduce((sum, bytes) => sum + bytes, 0),
      words: wordsOf(page().tree()).replace(/\s|\d\d:\d\d/g, ''),
    };
  } finally {
    phone.close();
  }
}

/** A RichText shows markup that is an attribute of its node. */
function wordsOf({ text, attributes, children }: ViewNode): string {
  const markup = String(attributes.nodes ?? '').replace(/<[^>]*>/g, '');
  return text + markup + children.map(wordsOf).join('');
}
