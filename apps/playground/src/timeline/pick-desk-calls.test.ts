// Of WeChat's calls the desk tells those that a button made.
import { describe, expect, it } from 'vitest';
import { pickDeskCalls } from './pick-desk-calls.ts';
import type { TimelineEntry } from './timeline-entry.ts';

const entry = (fields: Partial<TimelineEntry>): TimelineEntry => ({
  key: `${fields.kind} ${fields.route} ${fields.at}`,
  source: 'sandbox',
  id: 1,
  at: 100,
  platform: 'wechat',
  kind: 'request',
  method: 'POST',
  route: '/card/pay/confirm',
  title: '',
  outcome: 'ok',
  ...fields,
});
const desk = (fields: Partial<TimelineEntry>) =>
  entry({ kind: 'page', source: 'backend', route: '/demo/wechat/merchant/coupons/pA/stock', ...fields });

describe('pickDeskCalls', () => {
  it("tells WeChat's calls that a button of the desk made", () => {
    const confirm = entry({ at: 101 });
    expect([...pickDeskCalls([desk({ at: 100, took: 900 }), confirm])]).toEqual([confirm]);
  });

  it('keeps quiet what the shop asked when it opened', () => {
    expect(pickDeskCalls([entry({ at: 40 }), desk({ at: 100, took: 900 })]).size).toBe(0);
  });

  it("tells the reviews of what the visitor made, not those of the shop's opening", () => {
    const review = (at: number) => entry({ kind: 'action', route: '/reviews', at });
    const [opening, visitors] = [review(90), review(140)];
    expect([...pickDeskCalls([opening, desk({}), visitors])]).toEqual([visitors]);
  });

  it('keeps quiet what the desk asks to show itself', () => {
    const reads = [
      entry({ route: '/card/pay/getcoinsinfo' }),
      entry({ route: '/card/get' }),
      entry({ route: '/datacube/getcardcardinfo' }),
    ];
    expect(pickDeskCalls([desk({ took: 900 }), ...reads]).size).toBe(0);
  });
});
