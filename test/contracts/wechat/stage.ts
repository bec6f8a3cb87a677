// A merchant's server beside the sandbox, in the days of the documents' samples; what goes between them is noted.
import { createSandbox, type Seed } from '@kaquan/sandbox';
import { createCouponServer, type WechatConfig } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { testLogger } from '../../harness/canary/test-logger.ts';
import { createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import { type Noted, noteCalls } from '../../harness/note-calls.ts';

/** 2015-06-23, 10 o'clock in Beijing: the day of the sample of datacube; the ordinary cards can be claimed. */
export const JUNE = 1_435_024_800;
/** 2015-11-14: the friends' coupon of the samples is valid. */
export const NOVEMBER = 1_447_500_000;

/** Which calls are for tokens, and so are not noted. */
const TOKENS = ['/cgi-bin/stable_token'];

interface StageOptions {
  /** Pushes come plain, as in 明文模式. */
  plain?: boolean;
  /** Official accounts instead of the sandbox's own; the merchant's is the first. */
  accounts?: Seed['wechat'];
}

export async function openWechat(
  now: number,
  config: Partial<WechatConfig> = {},
  { plain = false, accounts: wechatSeed }: StageOptions = {},
) {
  const sandbox = await createSandbox({ now, ...(wechatSeed ? { seed: { wechat: wechatSeed } } : {}) });
  const control = createControl(sandbox.url);
  const accounts = (await (await fetch(`${sandbox.url}/_sandbox/accounts`)).json()) as {
    wechat: [{ appid: string; secret: string; token: string; encodingAesKey: string }];
  };
  const [account] = accounts.wechat;
  const [holder, friend, stranger] = (await control.users()).map(({ wechat }) => wechat);
  if (!holder || !friend || !stranger) throw new Error('The sandbox has too few people');
  const { encodingAesKey, ...inPlain } = account;
  const noted: Noted[] = [];
  const fetchNoted = noteCalls(noted, `${sandbox.url}/wechat`, TOKENS);
  const server = createCouponServer({
    database: 'memory://',
    identify: () => ({ wechat: { openid: holder } }),
    now: sandbox.clock.now,
    logger: testLogger(),
    fetch: fetchNoted,
    wechat: { ...(plain ? inPlain : account), baseUrl: `${sandbox.url}/wechat`, ...config },
  });
  const { wechat } = server;
  if (!wechat) throw new Error('The server lacks WeChat');
  const listener = await listen(toNodeListener(server));
  const origin = listener.url;

  /** What people, the reviewer and the console do: a control route of WeChat. */
  async function people<T = Record<string, unknown>>(route: string, body: object): Promise<T> {
    const response = await fetch(`${sandbox.url}/_sandbox/wechat${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async function patch(change: object): Promise<void> {
    const response = await fetch(`${sandbox.url}/_sandbox/accounts`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wechat: change }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  return {
    sandbox,
    control,
    wechat,
    account,
    noted,
    /** Notes what another server asks. */
    fetch: fetchNoted,
    /** Two friends, and one who is nobody's. */
    holder,
    friend,
    stranger,
    people,
    /** Changes the account: its permissions, where its pushes go. */
    patch,
    review: (cardId: string) => people('/reviews', { cardId, pass: true }),
    claim: (openid: string, cardId: string, more: object = {}) =>
      people<{ code: string; encryptCode: string }>('/claims', { openid, cardId, ...more }),
    callbackUrl: `${origin}/callbacks/wechat`,
    async close() {
      await sandbox.close();
      await listener.close();
      await server.close();
    },
  };
}

export type WechatStage = Awaited<ReturnType<typeof openWechat>>;
