// Pushes of the three platforms, read from bodies that were parsed already.
import * as baidu from '@kaquan/protocol/baidu/push';
import * as beecloud from '@kaquan/protocol/beecloud/push';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import * as wechat from '@kaquan/protocol/wechat/push';
import * as fc from 'fast-check';
import { claim, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson } from '../hostile/json.ts';
import { BAIDU_PUSH, BEECLOUD_PUSH, WECHAT_PUSHES } from './samples.ts';

function parse(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** Every delivery of a push has one key; delivered again, it is found by it. */
function checkKey(key: string, again: string): void {
  claim(key === again, 'a push has the same key each time');
  claim(Array.isArray(JSON.parse(key)), 'a key is a list of what tells pushes apart');
}

const targets: Target[] = [
  {
    name: 'protocol/baidu/push readPush',
    seeds: [JSON.stringify(BAIDU_PUSH)],
    inputs: damagedJson(BAIDU_PUSH),
    run(input) {
      const [push, again] = [baidu.readPush(parse(input)), baidu.readPush(parse(input))];
      if (!push || !again) return;
      const { raw, ...texts } = push;
      claim(
        Object.values(texts).every((value) => typeof value === 'string'),
        'every field is a text',
      );
      claim(typeof raw === 'object', 'what came is kept');
      checkKey(baidu.pushDedupeKey(push), baidu.pushDedupeKey(again));
    },
  },
  {
    name: 'protocol/wechat/push readPush, readEvent',
    seeds: WECHAT_PUSHES.map((push) => JSON.stringify(push)),
    inputs: fc.constantFrom(...WECHAT_PUSHES).chain(damagedJson),
    run(input) {
      const [push, again] = [wechat.readPush(parse(input)), wechat.readPush(parse(input))];
      if (!push || !again) return;
      checkKey(wechat.pushDedupeKey(push), wechat.pushDedupeKey(again));
      const event = wechat.readEvent(push);
      claim(
        (event !== null) === (wechat.WECHAT_EVENTS as string[]).includes(push.event),
        'each of the thirteen is read, and no other',
      );
      for (const value of Object.values(event ?? {}))
        claim(typeof value !== 'number' || Number.isFinite(value), 'a number that is none is absent');
    },
  },
  {
    name: 'protocol/beecloud/push readPush',
    seeds: [JSON.stringify(BEECLOUD_PUSH)],
    inputs: damagedJson(BEECLOUD_PUSH),
    run(input) {
      const [push, again] = [beecloud.readPush(parse(input)), beecloud.readPush(parse(input))];
      if (!push || !again) return;
      checkKey(beecloud.pushDedupeKey(push), beecloud.pushDedupeKey(again));
      beecloud.feeReading(push, { totalFee: 11_000, payFee: 10_000 });
    },
  },
];

export default { name: 'pushes', open: async () => ({ targets }) } satisfies TargetGroup;
