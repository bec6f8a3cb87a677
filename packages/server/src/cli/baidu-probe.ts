// kaquan baidu probe: tells which cipher opens a real coupon of 立即使用, and nothing that is in it.
// @see 百度卡券 3.2 解密参数
import { probeLaunchCoupon } from '@kaquan/protocol/baidu/auto-cipher';
import { CouponError } from '@kaquan/protocol/errors';
import { defineCommand } from 'citty';
import { print } from './print.ts';
import { readSecret } from './read-secret.ts';

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
  },
  async run({ args }) {
    if (args.coupon === '-' && args.secret === '-')
      throw new CouponError('CONFIG_INVALID', 'Only one of them can come from standard input.');
    const appKey = args['app-key'] ?? process.env.BAIDU_APP_KEY ?? '';
    if (appKey === '')
      throw new CouponError('CONFIG_INVALID', 'Give the App Key: --app-key or BAIDU_APP_KEY.');
    const appSecret = await readSecret({
      file: args.secret,
      env: 'BAIDU_APP_SECRET',
      what: 'the App Secret',
    });
    const coupon = await readSecret({ file: args.coupon, env: 'BAIDU_COUPON', what: 'the coupon' });

    const found = probeLaunchCoupon(coupon, { appSecret, appKey });
    if (!found) {
      process.exitCode = 1;
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
