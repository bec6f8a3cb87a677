// Pictures that a merchant hands over: what reads their sizes must survive their bytes.
import { uploadImage as uploadToBaidu } from '@kaquan/server/baidu/coupon/upload/image';
import { uploadImage as uploadToWechat } from '@kaquan/server/wechat/cgi-bin/media/uploadimg';
import * as fc from 'fast-check';
import { claim, refusingLater, type Target } from '../engine/target.ts';

/** Beginnings of what image-size knows, real pictures' first; each is followed by whatever comes. */
const HEADS = [
  '89504e470d0a1a0a0000000d49484452000002ee00000140',
  '89504e470d0a1a0a0000000d4367424900000000',
  'ffd8ffe000104a46494600010100000100010000ffc0001108014002ee03',
  'ffd8ffe1ffff45786966000049492a0008000000',
  'ffd8ffc0ffff',
  '474946383961ee024001',
  '52494646ffffffff5745425056503858',
  '49492a0008000000ffff',
  '0000001c6674797061766966000000006d696631',
  '0000000c4a584c200d0a870a',
  'ff0a',
  '000001000100',
  '3c737667207769647468',
  '69636e73ffffffff',
];

const pictures = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc
        .tuple(fc.uint8Array({ maxLength: 4 }), fc.nat(5_000))
        .map(([part, times]) => Buffer.concat(Array<Uint8Array>(times).fill(part))),
    ),
  )
  .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'hex'), rest]).toString('latin1'));

/** One target for each platform that takes pictures. */
export function readImageTarget(): Target[] {
  const call = async () => ({ url: 'https://x/y.png', data: { url: 'https://x/y.png' } });
  const uploads: [string, (bytes: Uint8Array<ArrayBuffer>) => Promise<{ url: string }>][] = [
    ['baidu/coupon/upload/image', (file) => uploadToBaidu({ call } as never, { file })],
    ['wechat/cgi-bin/media/uploadimg', (buffer) => uploadToWechat({ call } as never, { buffer })],
  ];
  return uploads.map(([name, upload]) => ({
    name: `server/${name}`,
    seeds: HEADS.map((head) => Buffer.from(head, 'hex').toString('latin1')),
    inputs: pictures,
    async run(input) {
      const sent = await refusingLater(() => upload(Uint8Array.from(Buffer.from(input, 'latin1'))));
      claim(sent === undefined || sent.url !== '', 'a picture that was taken has an address');
    },
  }));
}
