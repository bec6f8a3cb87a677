// What the demo asks of the sandbox's control routes: accounts, people, clock, reviews, faults, BeeCloud's console, reset.
import * as v from 'valibot';

const Accounts = v.object({
  wechat: v.pipe(
    v.array(
      v.looseObject({
        appid: v.string(),
        secret: v.string(),
        token: v.string(),
        encodingAesKey: v.string(),
        miniProgram: v.optional(v.object({ appid: v.string(), secret: v.string() })),
      }),
    ),
    v.minLength(1),
  ),
  baidu: v.pipe(
    v.array(v.looseObject({ appKey: v.string(), appSecret: v.string(), appId: v.string() })),
    v.minLength(1),
  ),
  beecloud: v.pipe(
    v.array(v.looseObject({ appId: v.string(), appSecret: v.string(), masterSecret: v.string() })),
    v.minLength(1),
  ),
});
const People = v.array(v.looseObject({ wechat: v.string(), beecloud: v.string() }));
const Template = v.looseObject({ id: v.string() });
const Clock = v.object({ now: v.number() });

export type SandboxAccounts = v.InferOutput<typeof Accounts>;

/** A request to a platform that goes wrong. */
interface Fault {
  platform: 'baidu' | 'wechat' | 'beecloud';
  /** The platform's path. */
  route: string;
  kind: string;
  /** How many times it happens. */
  count: number;
  /** Seconds until the line is cut. */
  delay: number;
}

export interface SandboxControl {
  url: string;
  accounts(): Promise<SandboxAccounts>;
  /** The people it knows, by openid and by the number the merchant gives them. */
  people(): Promise<v.InferOutput<typeof People>>;
  /** Seconds. */
  now(): Promise<number>;
  setWechatCallback(callbackUrl: string): Promise<void>;
  setBeecloudCallback(callbackUrl: string): Promise<void>;
  /** Creates a template in BeeCloud's console, which is the only place where that can be done. Answers its id. */
  createBeecloudTemplate(template: object): Promise<string>;
  approveCard(cardId: string): Promise<void>;
  planFault(fault: Fault): Promise<void>;
  reset(): Promise<void>;
}

/** A client of the control routes of the sandbox at `url`. */
export function createSandboxControl(url: string): SandboxControl {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/_sandbox${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${method} ${path}`);
    return response.json();
  };
  return {
    url,
    accounts: async () => v.parse(Accounts, await call('GET', '/accounts')),
    people: async () => v.parse(People, await call('GET', '/users')),
    now: async () => v.parse(Clock, await call('GET', '/clock')).now,
    setWechatCallback: async (callbackUrl) => {
      await call('PATCH', '/accounts', { wechat: { callbackUrl } });
    },
    setBeecloudCallback: async (callbackUrl) => {
      await call('PATCH', '/accounts', { beecloud: { callbackUrl } });
    },
    createBeecloudTemplate: async (template) =>
      v.parse(Template, await call('POST', '/beecloud/templates', template)).id,
    approveCard: async (cardId) => {
      await call('POST', '/wechat/reviews', { cardId, pass: true });
    },
    planFault: async (fault) => {
      await call('POST', '/faults', fault);
    },
    reset: async () => {
      await call('POST', '/reset');
    },
  };
}
