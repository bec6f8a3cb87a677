// Pictures: which are taken, and where they are shown.
import { describe, expect, test } from 'vitest';
import { drawJpegHead, drawPng, padded } from '../testing/draw-picture.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, getToken, openMerchant } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const MB = 1024 * 1024;

async function upload(body: BodyInit): Promise<Json> {
  const token = await getToken(sandbox);
  const path = `/wechat/cgi-bin/media/uploadimg?access_token=${token}`;
  return (await (await sandbox.request(path, { method: 'POST', body })).json()) as Json;
}
function form(bytes: Uint8Array<ArrayBuffer>, field = 'buffer', name = 'logo.jpg'): FormData {
  const body = new FormData();
  body.set(field, new Blob([bytes]), name);
  return body;
}

describe('cgi-bin/media/uploadimg', () => {
  test('answers the address alone, without errcode, on the platform’s host', async () => {
    const answer = await upload(form(drawPng(300, 300)));
    expect(answer).toEqual({ url: expect.stringMatching(/^http:\/\/mmbiz\.qpic\.cn\/mmbiz\/[\w-]{86}\/0$/) });
  });

  test('shows the picture under the same path of its own, byte for byte', async () => {
    const picture = drawPng(300, 300);
    const { url } = await upload(form(picture));
    const served = await sandbox.request(`/wechat${new URL(String(url)).pathname}`);
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(picture);
    expect((await sandbox.request('/wechat/mmbiz/nothing/0')).status).toBe(404);
  });

  test('gives a card its logo', async () => {
    const { url } = await upload(form(drawJpegHead(300, 300)));
    const { post } = await openMerchant(sandbox);
    const card = discountCard(sandbox.clock.now(), { base: { logo_url: url } });
    expect(await post('/card/create', { card })).toMatchObject({ errcode: 0 });
  });

  test('takes 1 MB, and answers 40009 beyond it', async () => {
    expect(await upload(form(padded(drawPng(300, 300), MB)))).toHaveProperty('url');
    expect(await upload(form(padded(drawPng(300, 300), MB + 1)))).toEqual({
      errcode: 40009,
      errmsg: expect.stringContaining('invalid image size'),
    });
  });

  test('goes by the bytes: 40005 for what is neither JPG nor PNG, whatever its name', async () => {
    expect(await upload(form(new Uint8Array(Buffer.from('GIF89a'))))).toMatchObject({ errcode: 40005 });
  });

  test('answers 41005 without the field buffer', async () => {
    expect(await upload(form(drawPng(300, 300), 'media'))).toMatchObject({ errcode: 41005 });
    expect(await upload('buffer=@test.jpg')).toMatchObject({ errcode: 41005 });
  });
});
