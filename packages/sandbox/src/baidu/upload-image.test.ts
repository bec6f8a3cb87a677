// Pictures: where they are uploaded, which are taken, and where they are served.
import { describe, expect, test } from 'vitest';
import { COUPON, getToken } from '../testing/baidu-merchant.ts';
import { drawJpegHead, drawPng, padded } from '../testing/draw-picture.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const UPLOAD = '/baidu/file/2.0/smartapp/v1.0/coupon/upload/image';

async function send(body: BodyInit): Promise<Json & { data: { url: string } }> {
  const access_token = await getToken(sandbox);
  const response = await sandbox.request(`${UPLOAD}?access_token=${access_token}`, { method: 'POST', body });
  return (await response.json()) as Json & { data: { url: string } };
}
function form(bytes: Uint8Array<ArrayBuffer>, field = 'file', name = 'banner.png'): FormData {
  const body = new FormData();
  body.set(field, new Blob([bytes]), name);
  return body;
}

describe('coupon/upload/image', () => {
  test('keeps a picture of 1032x144 and serves it back, byte for byte, where its url says', async () => {
    const picture = drawPng(1032, 144);
    const { data, ...answer } = await send(form(picture));
    expect(answer).toEqual({ errno: 0, msg: 'success' });
    expect(data.url).toMatch(/\/searchbox\/mappconsole\/image\/\d{8}\/[\w-]{36}\.png$/);
    const served = await fetch(data.url);
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(picture);
  });

  test('takes a JPEG too, and goes by the bytes, not by the name', async () => {
    const { data } = await send(form(drawJpegHead(1032, 144), 'file', 'banner.png'));
    expect(data.url).toMatch(/\.jpg$/);
    expect((await fetch(data.url)).headers.get('content-type')).toBe('image/jpeg');
  });

  test.each<[string, BodyInit]>([
    ['a picture of another size', form(drawPng(1032, 145))],
    ['a JPEG of another size', form(drawJpegHead(144, 1032))],
    ['what is no picture', form(new Uint8Array(Buffer.from('GIF89a, or so it says')))],
    ['a picture that ends before its size', form(drawPng(1032, 144).slice(0, 18))],
    ['a JPEG that ends before its frame', form(drawJpegHead(1032, 144).slice(0, 12))],
    ['nothing', form(new Uint8Array())],
    ['a picture of more than 512 KB', form(padded(drawPng(1032, 144), 512 * 1024 + 1))],
    ['a picture under another name than file', form(drawPng(1032, 144), 'image')],
    ['a form that is not multipart', new URLSearchParams({ file: 'x' })],
  ])('refuses %s', async (_what, body) => {
    expect(await send(body)).toMatchObject({ errno: 2002, msg: expect.stringContaining('param invalid') });
  });

  test('is on the file host and not beside the other calls (guards: a third-party SDK posts it to /rest)', async () => {
    const access_token = await getToken(sandbox);
    const path = `${COUPON}/upload/image?access_token=${access_token}`;
    const response = await sandbox.request(path, { method: 'POST', body: form(drawPng(1032, 144)) });
    expect(response.status).toBe(404);
  });

  test('needs a token as every call does; a picture that was not uploaded is not served', async () => {
    const response = await sandbox.request(UPLOAD, { method: 'POST', body: form(drawPng(1032, 144)) });
    expect(await response.json()).toMatchObject({ error_code: 110 });
    const missing = await sandbox.request('/baidu/searchbox/mappconsole/image/20191128/none.png');
    expect(missing.status).toBe(404);
  });

  test('takes a picture of 512 KB', async () => {
    expect(await send(form(padded(drawPng(1032, 144), 512 * 1024)))).toMatchObject({ errno: 0 });
  });

  test('is told in the log by its size, not by its bytes', async () => {
    await send(form(drawPng(1032, 144)));
    const entry = await sandbox.logged((one) => one.title === '上传图片');
    expect(entry.request).toMatchObject({ body: expect.stringMatching(/^multipart，\d+ 字节$/) });
  });
});
