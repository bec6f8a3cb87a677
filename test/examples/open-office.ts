// The merchant's office: what can be claimed of each platform, and what an example's environment says of the accounts.
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { createSandbox } from '@kaquan/sandbox';
import { createCouponServer } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { createCard } from '@kaquan/server/wechat/card/create';
import { baiduCash, wechatOrdinary } from '../contracts/walks/coupon-kinds.ts';
import { noteSecret } from '../harness/canary/note.ts';
import { type Control, createControl } from '../harness/control.ts';
import { makePeople, type People } from '../harness/people.ts';
import { pointCallbacks } from '../harness/processes/callback-urls.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';
import { startProxy } from '../harness/processes/start-proxy.ts';

/** What the READMEs have people copy; the accounts of the sandbox stand in it. */
const VARIABLES = new URL('../../examples/.env.example', import.meta.url);

export interface Office {
  sandboxUrl: string;
  control: Control;
  /** All that an example is told, but its database. */
  environment: Record<string, string>;
  appid: string;
  cardId: string;
  baiduCoupon: string;
  /** One for each example, so that none meets another's coupons. */
  people: People[];
  /** Whose the pushes are from now on. Baidu wants one address for all coupons of an app, so they come by the office. */
  pushTo(exampleUrl: string): void;
  close(): Promise<void>;
}

export async function openOffice(examples: number): Promise<Office> {
  const { people, users, friends } = makePeople(examples);
  const sandbox = await createSandbox({ port: 0, seed: { users, friends } });
  const control = createControl(sandbox.url);
  const accounts = await readAccounts(sandbox.url);
  const [baiduAccount] = accounts.baidu;
  const [wechatAccount] = accounts.wechat;
  const now = await control.now();
  const variables = parseEnv(await readFile(VARIABLES, 'utf8')) as Record<string, string>;
  const { SESSION_SECRET: value = '', BAIDU_CALLBACK_SECRET: callbackSecret = '' } = variables;
  noteSecret({ kind: 'session secret', value });
  const server = createCouponServer({
    database: 'memory://',
    identify: () => null,
    baidu: { ...baiduAccount, callbackSecret, baseUrl: `${sandbox.url}/baidu` },
    wechat: { ...wechatAccount, baseUrl: `${sandbox.url}/wechat` },
  });
  const { baidu, wechat } = server;
  if (!baidu || !wechat) throw new Error('The office lacks a platform');
  let target = '';
  const proxy = await startProxy({ targets: () => [target] });
  const api = `${proxy.url}/api`;
  await pointCallbacks(sandbox.url, api);
  const { couponId: baiduCoupon } = await createCoupon(
    baidu,
    baiduCash(now, `${api}/callbacks/baidu/${callbackSecret}`),
  );
  const couponCodes = Array.from({ length: examples }, (_, n) => `E${String(n).padStart(6, '0')}`);
  await uploadCodes(baidu, { couponId: baiduCoupon, couponCodes });
  const { cardId } = await createCard(wechat, wechatOrdinary(now));
  await control.wechat.approve(cardId);
  return {
    sandboxUrl: sandbox.url,
    control,
    environment: {
      ...variables,
      BAIDU_BASE_URL: `${sandbox.url}/baidu`,
      WECHAT_BASE_URL: `${sandbox.url}/wechat`,
    },
    appid: wechatAccount.appid,
    cardId,
    baiduCoupon,
    people,
    pushTo(exampleUrl) {
      target = exampleUrl;
    },
    async close() {
      await server.close();
      await proxy.close();
      await sandbox.close();
    },
  };
}
