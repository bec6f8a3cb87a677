// A shop that is put together from the guide's samples, beside the sandbox: its server, its people, the pages' client.
import { createClientOver, createWeapp, fetchTransport } from '@kaquan/client';
import { createSandbox } from '@kaquan/sandbox';
import type { WechatConfig } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import type { User } from '../../harness/people.ts';
import { createNativeCards } from '../../harness/weapp/native-cards.ts';
import { openServer, type Shop } from './wechat-coupons/open-server.ts';

interface Account {
  appid: string;
  secret: string;
  token: string;
  encodingAesKey: string;
  miniProgram: { appid: string; secret: string };
}

/** What the samples' shop was told. */
function createNotes() {
  const offered: string[] = [];
  const refused = new Map<string, string>();
  const claims: Parameters<Shop['noteClaim']>[0][] = [];
  const shop: Shop = {
    callerOf(request) {
      const openid = request.headers.get('x-user');
      return openid === null ? null : { wechat: { openid } };
    },
    offer: (cardId) => void offered.push(cardId),
    mend: (cardId, reason) => void refused.set(cardId, reason),
    noteClaim: (claim) => void claims.push(claim),
  };
  return { offered, refused, claims, shop };
}

/**
 * Opens the sandbox and the shop's server, whose pushes arrive.
 *
 * @param change what the account's configuration is to be instead
 */
export async function openShop(change: (account: WechatConfig) => WechatConfig = (account) => account) {
  const sandbox = await createSandbox();
  const control = createControl(sandbox.url);
  const accounts = (await (await fetch(`${sandbox.url}/_sandbox/accounts`)).json()) as { wechat: [Account] };
  const { miniProgram, ...own } = accounts.wechat[0];
  const baseUrl = `${sandbox.url}/wechat`;
  const { appid, secret, token, encodingAesKey } = own;
  const notes = createNotes();
  const start = async (changed: typeof change) => {
    const server = openServer(changed({ appid, secret, token, encodingAesKey, baseUrl }), notes.shop);
    await server.ready();
    if (!server.wechat) throw new Error('The server lacks WeChat');
    return { server, wechat: server.wechat, close: () => server.close() };
  };
  const { server, wechat } = await start(change);
  const listener = await listen(toNodeListener(server));
  const origin = listener.url;

  /** A control route of the sandbox: what people, the reviewer and the console do. */
  async function sandboxRoute<T>(method: string, route: string, body: object): Promise<T> {
    const response = await fetch(`${sandbox.url}/_sandbox${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  const pushTo = (callbackUrl: string) => sandboxRoute('PATCH', '/accounts', { wechat: { callbackUrl } });
  await pushTo(`${origin}/api/callbacks/wechat`);

  return {
    ...notes,
    sandbox,
    control,
    server,
    wechat,
    account: { appid, secret },
    /** One more server on the same account, with a database of its own. */
    another: start,
    /** Where WeChat pushes from now on. */
    pushTo,
    miniProgram: { ...miniProgram, baseUrl },
    users: await control.users(),
    people: <T = unknown>(route: string, body: object) => sandboxRoute<T>('POST', `/wechat${route}`, body),
    /** The pages of one person: the shop's client, and a phone on which whoever is asked to claim, claims. */
    pagesOf(user: User) {
      const headers = () => ({ 'x-user': user.wechat });
      const client = createClientOver(fetchTransport(), { baseUrl: `${origin}/api`, headers });
      const native = createNativeCards(control, user);
      const wx = native.calls({ cover: (covered) => void (covered && queueMicrotask(accept)) });
      const accept = () => native.sheets.at(-1)?.accept();
      return { client, wechat: createWeapp({ client, wx }) };
    },
    async close() {
      await sandbox.close();
      await listener.close();
      await server.close();
    },
  };
}
