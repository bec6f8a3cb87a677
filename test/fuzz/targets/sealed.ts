// What is encrypted: WeChat's messages, Baidu's envelopes and launch coupons, under every cipher that may be meant.
import { autoCipher, probeLaunchCoupon } from '@kaquan/protocol/baidu/auto-cipher';
import { couponCiphers } from '@kaquan/protocol/baidu/ciphers';
import { openEnvelope, sealEnvelope } from '@kaquan/protocol/baidu/envelope';
import { openLaunchCoupon, sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { decryptMessage, encryptMessage } from '@kaquan/protocol/wechat/message-crypto';
import * as fc from 'fast-check';
import { claim, type Target, type TargetGroup } from '../engine/target.ts';
import { cipherBytes, damagedBase64, hostileBase64 } from '../hostile/base64.ts';
import { damagedJson } from '../hostile/json.ts';
import { hostileText, wellFormed } from '../hostile/text.ts';
import { craftedFrame, sealBytes } from './seal-bytes.ts';

const RANDOM = '0123456789abcdef';
const WECHAT = { encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx0000000000000001' };
const BAIDU = { appSecret: '0123456789abcdefghijklmnopqrstuv', appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7' };
const COUPON = {
  openId: 'oTEST',
  couponId: '8087690061',
  couponCode: 'CODE001',
  appKey: BAIDU.appKey,
  couponTakeId: '8102216835',
};
const FIELDS = {
  open_id: 'oTEST',
  coupon_id: '8087690061',
  coupon_code: 'CODE001',
  app_key: BAIDU.appKey,
  coupon_take_id: 8102216835,
};

const wechatKey = Buffer.from(`${WECHAT.encodingAesKey}=`, 'base64');
const baiduKey = Buffer.from(BAIDU.appSecret, 'base64');
const SEALED = sealLaunchCoupon(COUPON, { ...BAIDU, random: RANDOM });

/** Every failure is the one refusal, word for word. */
function refusedAlike(code: string, message: string, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    claim(error instanceof CouponError && error.code === code, `a failure is ${code}: ${String(error)}`);
    claim(error.message === message && error.cause === undefined, 'every failure says the same');
  }
}
const launchRefused = (run: () => unknown) =>
  refusedAlike(
    'COUPON_UNREADABLE',
    'Not a coupon of this app: check that App Key and App Secret are those of the app it was claimed for',
    run,
  );
const messageRefused = (run: () => unknown) =>
  refusedAlike('MESSAGE_UNREADABLE', 'Not a message that encodingAesKey opens for this appid', run);
const envelopeRefused = (run: () => unknown) =>
  refusedAlike('MESSAGE_UNREADABLE', 'Not an envelope that this secret opens for this app key', run);

function openAndCheck(coupon: string, cipher?: (typeof couponCiphers)[number]): void {
  launchRefused(() => {
    const { couponTakeId, appKey, ...others } = openLaunchCoupon(coupon, {
      ...BAIDU,
      ...(cipher ? { cipher } : {}),
    });
    claim(appKey === BAIDU.appKey && couponTakeId !== '', 'what opens is ours');
    claim(
      Object.values(others).every((value) => typeof value === 'string' && value !== ''),
      'and has all its fields',
    );
  });
}

/** Frames that were sealed with the right key by somebody who put something else into them. */
const wechatFrames = craftedFrame(WECHAT.appId, fc.oneof(hostileText, fc.constant('<xml></xml>'))).map(
  (frame) => sealBytes(frame, wechatKey),
);
const baiduFrames = craftedFrame(BAIDU.appKey, damagedJson(FIELDS)).map((frame) =>
  sealBytes(frame, baiduKey),
);

const targets: Target[] = [
  {
    name: 'protocol/wechat/message-crypto decryptMessage',
    seeds: [encryptMessage('<xml></xml>', { ...WECHAT, random: RANDOM })],
    inputs: fc.oneof(hostileBase64, wechatFrames),
    run: (input) =>
      messageRefused(() => claim(typeof decryptMessage(input, WECHAT) === 'string', 'a message is a text')),
  },
  {
    name: 'protocol/wechat/message-crypto round trip',
    seeds: ['', '<xml></xml>', '券'],
    inputs: hostileText,
    run(input) {
      const sealed = encryptMessage(input, { ...WECHAT, random: RANDOM });
      claim(decryptMessage(sealed, WECHAT) === wellFormed(input), 'what was sealed comes out');
      messageRefused(() =>
        claim(
          decryptMessage(sealed, { ...WECHAT, appId: 'wx2' }) === '',
          'for another account it does not open',
        ),
      );
    },
  },
  {
    name: 'protocol/baidu/envelope openEnvelope',
    seeds: [SEALED],
    inputs: fc.oneof(hostileBase64, baiduFrames),
    run: (input) =>
      envelopeRefused(() => openEnvelope(input, { secret: BAIDU.appSecret, appKey: BAIDU.appKey })),
  },
  {
    name: 'protocol/baidu/envelope round trip',
    seeds: ['{}', '券'],
    inputs: hostileText,
    run(input) {
      const key = { secret: BAIDU.appSecret, appKey: BAIDU.appKey };
      const body = input.slice(0, 20_000);
      claim(
        openEnvelope(sealEnvelope(body, { ...key, random: RANDOM }), key) === wellFormed(body),
        'what was sealed comes out',
      );
    },
  },
  {
    name: 'protocol/baidu/launch-coupon round trip',
    seeds: ['oTEST'],
    inputs: hostileText,
    run(input) {
      const coupon = {
        ...COUPON,
        openId: input.slice(0, 300),
        couponTakeId: `9007199254740993${input.length}`,
      };
      if (coupon.openId === '') return;
      const sealed = sealLaunchCoupon(coupon, { ...BAIDU, random: RANDOM });
      const forms = [
        sealed,
        sealed.replace(/=+$/, ''),
        sealed.replaceAll('+', ' '),
        encodeURIComponent(sealed),
      ];
      for (const form of forms.filter((text) => text.length < 4096))
        claim(
          openLaunchCoupon(form, BAIDU).openId === coupon.openId,
          'it opens after all that a URL does to it',
        );
    },
  },
  {
    name: 'protocol/baidu/auto-cipher',
    seeds: [SEALED],
    inputs: fc.oneof(hostileBase64, baiduFrames),
    weight: 0.5,
    run(input) {
      openAndCheck(input, autoCipher);
      const probed = probeLaunchCoupon(input, BAIDU);
      claim(
        probed === null || couponCiphers.some(({ name }) => name === probed.cipher),
        'a probe names a candidate',
      );
    },
  },
  ...couponCiphers.map(
    (cipher): Target => ({
      name: `protocol/baidu/launch-coupon ${cipher.name}`,
      seeds: [SEALED],
      inputs: fc.oneof(hostileBase64, damagedBase64(cipherBytes), baiduFrames),
      weight: 0.5,
      run: (input) => openAndCheck(input, cipher),
    }),
  ),
];

export default { name: 'sealed', open: async () => ({ targets }) } satisfies TargetGroup;
