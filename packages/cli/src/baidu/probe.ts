// kaquan baidu probe: tells which cipher opens a real coupon of 立即使用, and nothing that is in it.
// @see 百度卡券 3.2 解密参数
import { defineCommand } from 'citty';
import { EXIT, exitWith } from '../exit-code.ts';
import { readSecret } from '../input/read-secret.ts';
import { print } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';

export const baiduProbe = defineCommand({
  meta: {
    name: 'probe',
    description:
      'Which cipher does a real coupon of 立即使用 have? Prints its name and the names of the fields, no values',
  },
  args: {
    coupon: {
      type: 'string',
      description: 'A file with the coupon as the program got it, or - for standard input; else BAIDU_COUPON',
    },
    secret: {
      type: 'string',
      description: 'A file with the App Secret, or - for standard input; else BAIDU_APP_SECRET',
    },
    'app-key': { type: 'string', description: 'The App Key, which is no secret; else BAIDU_APP_KEY' },
    json: { type: 'boolean', description: 'One JSON object', default: false },
  },
  async run({ args }) {
    if (args.coupon === '-' && args.secret === '-')
      throw new UsageError('Only one of them can come from standard input.');
    const appKey = args['app-key'] ?? process.env.BAIDU_APP_KEY ?? '';
    if (appKey === '') throw new UsageError('Give the App Key: --app-key or BAIDU_APP_KEY.');
    const appSecret = await readSecret({
      file: args.secret,
      env: 'BAIDU_APP_SECRET',
      what: 'the App Secret',
    });
    const coupon = await readSecret({ file: args.coupon, env: 'BAIDU_COUPON', what: 'the coupon' });

    const { probeLaunchCoupon } = await import('@kaquan/protocol/baidu/auto-cipher');
    const found = probeLaunchCoupon(coupon, { appSecret, appKey });
    exitWith(found ? EXIT.fine : EXIT.wrong);
    if (args.json)
      return print(JSON.stringify({ cipher: found?.cipher ?? null, fields: found?.fields ?? [] }));
    if (!found) {
      print('No known cipher opens this coupon with this App Secret and App Key.');
      print(
        'Check that both are of the program that the coupon was claimed for, and that the secret was not reset since.',
      );
      return;
    }
    print(`${found.cipher} opens it. Fields: ${found.fields.join(', ')}`);
    print(
      found.cipher === 'baidu-envelope-192'
        ? 'This is the default: couponCipher need not be configured.'
        : "Configure couponCipher: 'auto'.",
    );
  },
});
