// kaquan sandbox: the three platforms on this machine, until it is stopped.
import { defineCommand } from 'citty';
import { print } from './output/print.ts';
import { UsageError } from './usage-error.ts';

export const sandbox = defineCommand({
  meta: {
    name: 'sandbox',
    description: 'The coupon platforms of Baidu, WeChat and BeeCloud on this machine',
  },
  args: {
    port: { type: 'string', description: 'The port to listen on; 0 for a free one', default: '4600' },
    empty: {
      type: 'boolean',
      description: 'Without the two coupons that are there to be claimed',
      default: false,
    },
    json: {
      type: 'boolean',
      description: 'One JSON object: where it is, the apps it plays, the coupons to be claimed',
      default: false,
    },
  },
  async run({ args }) {
    const port = Number(args.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is 0 to 65535.');
    const { createSandbox } = await import('@kaquan/sandbox');
    const running = await createSandbox({ port, seed: { samples: !args.empty } });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
    const read = async (route: string) => (await fetch(`${running.url}/_sandbox/${route}`)).json();
    const { cards } = (await read('wechat/cards')) as { cards: { cardId: string; title: string }[] };
    const { campaigns } = (await read('baidu/campaigns')) as {
      campaigns: { couponId: string; title: string }[];
    };
    if (args.json) {
      const samples = { wechat: cards.map((one) => one.cardId), baidu: campaigns.map((one) => one.couponId) };
      print(JSON.stringify({ url: running.url, accounts: await read('accounts'), samples }));
      return;
    }
    print(`Kaquan sandbox: ${running.url}`);
    print(`Log and controls: ${running.url}/_sandbox/`);
    print(`The apps it plays, with their secrets: ${running.url}/_sandbox/accounts`);
    print('Base URLs for a configuration:');
    for (const platform of ['baidu', 'wechat', 'beecloud'])
      print(`  ${platform}: ${running.url}/${platform}`);
    if (args.empty) return;
    print('Coupons to be claimed:');
    for (const { couponId, title } of campaigns) print(`  baidu: ${couponId} ${title} (kaquan baidu launch)`);
    for (const { cardId, title } of cards) print(`  wechat: ${cardId} ${title}`);
  },
});
