// A picture for a card: what it is is read from its bytes, and the answer has no errcode.
import { expect, it } from 'vitest';
import { useDatabase } from '../../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../../test-support/wechat-stage.ts';
import { uploadImage } from './uploadimg.ts';

const tools = useDatabase();
const PATH = '/cgi-bin/media/uploadimg';
const URL = 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMW/0';
const wechat = (answer: object = { url: URL }) => wechatStage(tools, { [PATH]: [answer] });

/** The head of a PNG of 300×300: what a size is read from. */
const png = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 1, 44, 8, 2, 0, 0, 0],
]);
/** The head of a JPEG of 300×300. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xc0, 0, 17, 8, 1, 44, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
]);

it.each([
  ['PNG', png, 'image/png', 'image.png'],
  ['JPEG', jpeg, 'image/jpeg', 'image.jpg'],
])('a %s is sent as the part `buffer`, named after what it is', async (_what, buffer, type, name) => {
  const bodies: unknown[] = [];
  const { api } = wechatStage(
    {
      newApp: tools.newApp,
      context: (fetch) =>
        tools.context((input, init) => {
          if (init?.body instanceof FormData) bodies.push(init.body.get('buffer'));
          return fetch(input, init);
        }),
    },
    { [PATH]: [{ url: URL }] },
  );
  expect(await uploadImage(api, { buffer })).toEqual({ url: URL });
  const [part] = bodies as File[];
  expect(part).toMatchObject({ type, name, size: buffer.length });
});

const filled = (head: Uint8Array, size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set(head);
  return bytes;
};

it('may have 1 MB and not a byte more', async () => {
  expect(await uploadImage(wechat().api, { buffer: filled(png, 1024 * 1024) })).toEqual({ url: URL });
  const { api, asked } = wechat();
  await expect(uploadImage(api, { buffer: filled(png, 1024 * 1024 + 1) })).rejects.toThrow(
    'buffer: must be at most 1 MB',
  );
  expect(asked).toEqual([]);
});

it.each([
  ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000\u0000')],
  ['a text named image.png', new TextEncoder().encode('no picture')],
  ['nothing', new Uint8Array()],
])('%s is refused before WeChat is asked', async (_what, buffer) => {
  const { api, asked } = wechat();
  await expect(uploadImage(api, { buffer })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    platform: 'wechat',
    message: 'buffer: must be a JPEG or a PNG.',
  });
  expect(asked).toEqual([]);
});

it("tells WeChat's own refusal of its size", async () => {
  const { api } = wechat({ errcode: 40009, errmsg: 'invalid image size' });
  await expect(uploadImage(api, { buffer: png })).rejects.toMatchObject({ platformCode: '40009' });
});

it('does not take an answer without an address for a success', async () => {
  await expect(uploadImage(wechat({}).api, { buffer: png })).rejects.toMatchObject({
    code: 'PLATFORM_REFUSED',
  });
});
