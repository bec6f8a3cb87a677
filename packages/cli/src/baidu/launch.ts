// kaquan baidu launch: claims a coupon in the sandbox's 卡券包, taps 立即使用, and says what the program is opened with.
// @see 百度卡券 §3 跳转协议带参数
import { defineCommand } from 'citty';
import { print } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';

interface Launch {
  path: string;
  query: Record<string, string>;
  referrerInfo?: { extraData?: { coupon: string } };
}

export const baiduLaunch = defineCommand({
  meta: {
    name: 'launch',
    description:
      'Claims a coupon in the sandbox, taps 立即使用, and prints what to open the program with in Baidu’s tools',
  },
  args: {
    sandbox: { type: 'string', description: 'Where the sandbox is', default: 'http://127.0.0.1:4600' },
    person: { type: 'string', description: 'Who claims it, by the name in the sandbox', default: '小明' },
    json: { type: 'boolean', description: 'One JSON object: what App.onShow gets', default: false },
  },
  async run({ args }) {
    const ask = askAt(args.sandbox);
    const users = await ask<{ name: string; baidu: string }[]>('users');
    const openId = users.find(({ name }) => name === args.person)?.baidu;
    if (openId === undefined)
      throw new UsageError(`--person is one of ${users.map(({ name }) => name).join(', ')}.`);
    const { campaigns } = await ask<{ campaigns: { couponId: string; title: string; claimable: boolean }[] }>(
      `baidu/campaigns?openId=${encodeURIComponent(openId)}`,
    );
    const campaign = campaigns.find(({ claimable }) => claimable);
    if (!campaign)
      throw new UsageError('The sandbox has no coupon that can be claimed. Start it without --empty.');
    const { couponId, title } = campaign;
    const { couponTakeId } = await ask<{ couponTakeId: string }>('baidu/claims', { openId, couponId });
    const launch = await ask<Launch>('baidu/launches', { openId, couponTakeId });
    if (args.json) return print(JSON.stringify(launch));

    // 百度开发者工具 takes no extraData; the kit reads the coupon from the query as well.
    const coupon = launch.referrerInfo?.extraData?.coupon ?? '';
    print(`${args.person} claimed ${title} and tapped 立即使用. To open the program the same way:`);
    print(`启动页面: ${launch.path}`);
    print(`启动参数: ${new URLSearchParams({ ...launch.query, coupon })}`);
  },
});

/** Calls a control route of the sandbox: posts where there is something to say. */
function askAt(sandbox: string) {
  return async <Answer>(route: string, body?: object): Promise<Answer> => {
    const init = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`${sandbox}/_sandbox/${route}`, init).catch(() => {
      throw new UsageError(`No sandbox answers at ${sandbox}. Start one: kaquan sandbox`);
    });
    const answer = (await response.json()) as Answer & { error?: { message: string } };
    if (!response.ok)
      throw new UsageError(answer.error?.message ?? `The sandbox answered ${response.status}.`);
    return answer;
  };
}
