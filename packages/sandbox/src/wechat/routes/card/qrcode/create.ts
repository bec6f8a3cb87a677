// POST /card/qrcode/create: a QR code that people scan to take a card, or several.
// @see 朋友的券 生成二维码接口; 投放卡券 创建二维码接口
import type { Core } from '../../../../core/platform.ts';
import { ok } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { readQr, toQrCard } from '../../../qr-input.ts';
import { newQrCode, type QrCard } from '../../../qrcodes.ts';
import { readJsonBody } from '../../../read-body.ts';
import type { Store } from '../../../store.ts';

/** The picture's address is the sandbox's own, so that it opens here. */
export function create(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const body = await readJsonBody(c);
    if ('refused' in body) return c.json(body.refused);
    const read = readQr(body.json);
    if ('refused' in read) return c.json(read.refused);
    const cards: QrCard[] = [];
    for (const asked of read.cards) {
      const card = toQrCard(store, account, asked);
      if ('refused' in card) return c.json(card.refused);
      cards.push(card);
    }
    const { seconds } = read;
    const qr = newQrCode(cards, seconds === undefined ? undefined : core.clock.now() + seconds);
    store.qrcodes.set(qr.ticket, qr);
    const picture = new URL('/wechat/mp/cgi-bin/showqrcode', c.req.url);
    picture.searchParams.set('ticket', qr.ticket);
    return c.json(
      ok({
        ticket: qr.ticket,
        ...(seconds === undefined ? {} : { expire_seconds: seconds }),
        url: qr.url,
        show_qrcode_url: picture.href,
      }),
    );
  };
}
