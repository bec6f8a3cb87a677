// Every endpoint is there, wants a token, and goes by a name in the log.
import { beforeEach, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { getToken } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let token: string;
beforeEach(async () => {
  token = await getToken(sandbox);
});

/** Those the two documents name, and those they lean on. */
const GET = [
  '/cgi-bin/ticket/getticket',
  '/card/getcolors',
  '/card/getapplyprotocol',
  '/card/pay/activate',
  '/card/pay/getcoinsinfo',
];
const POST = [
  '/card/create',
  '/card/update',
  '/card/get',
  '/card/batchget',
  '/card/modifystock',
  '/card/delete',
  '/card/pay/getpayprice',
  '/card/pay/confirm',
  '/card/pay/recharge',
  '/card/pay/getorder',
  '/card/pay/getorderlist',
  '/card/qrcode/create',
  '/card/landingpage/create',
  '/card/mpnews/gethtml',
  '/card/testwhitelist/set',
  '/card/code/get',
  '/card/code/decrypt',
  '/card/code/mark',
  '/card/code/consume',
  '/card/code/deposit',
  '/card/code/getdepositcount',
  '/card/code/checkcode',
  '/card/code/update',
  '/card/code/unavailable',
  '/card/user/getcardlist',
  '/card/paycell/set',
  '/card/selfconsumecell/set',
  '/cgi-bin/media/uploadimg',
  '/datacube/getcardbizuininfo',
  '/datacube/getcardcardinfo',
];
const routes = [...GET.map((path) => ['GET', path]), ...POST.map((path) => ['POST', path])] as [
  string,
  string,
][];

test.each(routes)(
  '%s %s asks for a token, answers in JSON, and goes by a name in the log',
  async (method, path) => {
    const ask = async (query: Record<string, string>) => {
      const search = new URLSearchParams(query);
      const init = method === 'POST' ? { method, body: '{}' } : { method };
      const response = await sandbox.request(`/wechat${path}?${search}`, init);
      expect(response.status).toBe(200);
      return response.json();
    };
    expect(await ask({})).toMatchObject({ errcode: 41001 });
    expect(await ask({ access_token: 'none' })).toMatchObject({ errcode: 40014 });
    expect(await ask({ access_token: token })).not.toMatchObject({ errcode: 40014 });
    const entries = (await sandbox.log()).filter((entry) => entry.route === path);
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entry.title).not.toBe('未知接口');
  },
);

test('a call that WeChat does not have is refused with its code, and stands in the log', async () => {
  for (const init of [{}, { method: 'POST', body: '{}' }]) {
    const response = await sandbox.request(`/wechat/card/membercard/new?access_token=${token}`, init);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errcode: 40066 });
  }
  expect(await sandbox.logged(({ route }) => route === '/card/membercard/new')).toMatchObject({
    title: '未知接口',
    outcome: '40066',
  });
});
