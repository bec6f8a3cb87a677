// Every typed call of the server: what a merchant's own code gives it, and what a platform answers, both hostile.
import { claim, readJson, refusingLater, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson } from '../hostile/json.ts';
import { BAIDU_CALLS, BEECLOUD_CALLS, type CallSample, WECHAT_CALLS } from './call-samples.ts';
import { readImageTarget } from './images.ts';

type Call = (api: object, request: unknown) => Promise<unknown> | AsyncGenerator<unknown>;

/** The one function of a subpath that takes an API. */
async function load(platform: string, { path, name }: CallSample): Promise<Call> {
  const module = (await import(`@kaquan/server/${platform}/${path}`)) as Record<string, Call>;
  const call = module[name];
  if (!call) throw new Error(`@kaquan/server/${platform}/${path} has no ${name}`);
  return call;
}

/** Pages of an answer that never ends are read up to here. */
const MOST_ITEMS = 50;

async function readAll(answer: ReturnType<Call>): Promise<unknown> {
  if (!(Symbol.asyncIterator in answer)) return answer;
  const items: unknown[] = [];
  for await (const item of answer) {
    items.push(item);
    if (items.length >= MOST_ITEMS) break;
  }
  return items;
}

async function targetOf(platform: string, sample: CallSample): Promise<Target> {
  const call = await load(platform, sample);
  const told = { request: sample.request, answer: sample.answer ?? {} };
  return {
    name: `server/${platform}/${sample.path}`,
    seeds: [JSON.stringify(told)],
    inputs: damagedJson(told),
    async run(input) {
      const { request, answer } = (readJson(input) ?? {}) as { request?: unknown; answer?: unknown };
      // A body that is no object is no answer at all: platform-answers is about those.
      const fields = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {};
      let calls = 0;
      const asked = async () => {
        calls += 1;
        claim(calls < 200, 'no answer makes a call go on for ever');
        return fields;
      };
      const api = {
        appid: 'wx1',
        appKey: 'k',
        appId: 'a',
        titleLimit: 15,
        call: asked,
        callWithSecret: asked,
        callPaying: asked,
        forgetCard: async () => undefined,
      };
      // What the compiler would refuse is not asked of a call: a merchant's code gives it an object.
      await refusingLater(async () =>
        readAll(call(api, typeof request === 'object' && request !== null ? request : {})),
      );
    },
  };
}

const group: TargetGroup = {
  name: 'calls',
  async open() {
    const targets = await Promise.all([
      ...WECHAT_CALLS.map((sample) => targetOf('wechat', sample)),
      ...BAIDU_CALLS.map((sample) => targetOf('baidu', sample)),
      ...BEECLOUD_CALLS.map((sample) => targetOf('beecloud', sample)),
    ]);
    return { targets: [...targets, ...readImageTarget()] };
  },
};

export default group;
