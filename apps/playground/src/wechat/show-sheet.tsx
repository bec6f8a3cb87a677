// 出示使用: the card's code, held up to a clerk. By showing it, the client keeps the card for this person.
// @see 朋友的券 选择合适的code显示类型, 线下核销
import { barcodeDataURI } from 'etiket/barcode';
import { drawQr } from '../qr/draw-qr.ts';
import type { WechatCard } from './read-wallet.ts';
import { Sheet } from './sheet.tsx';

interface ShowSheetProps {
  card: WechatCard;
  onClose(): void;
}

export function ShowSheet({ card, onClose }: ShowSheetProps) {
  const { id: code, codeType } = card;
  const picture = pictureOf(code, codeType);
  const words = !codeType.startsWith('CODE_TYPE_ONLY_');
  return (
    <Sheet title="出示使用" onClose={onClose}>
      <p className="pay-to">{card.face.title}</p>
      <figure className="show-code">
        {picture && <img src={picture} alt="券码" data-bars={codeType.endsWith('BARCODE') || undefined} />}
        {words && <figcaption>{code.replace(/(.{4})(?=.)/g, '$1 ')}</figcaption>}
      </figure>
      <p className="sheet-note">请向店员出示，由店员核销</p>
    </Sheet>
  );
}

/** Whether the code is held up at all: a card without one is used on the merchant's page. */
export function isShown({ codeType }: WechatCard): boolean {
  return codeType !== 'CODE_TYPE_NONE';
}

function pictureOf(code: string, codeType: string): string | undefined {
  if (codeType.endsWith('QRCODE')) return drawQr(code);
  if (codeType.endsWith('BARCODE')) return barcodeDataURI(code, { type: 'code128', height: 72, margin: 10 });
  return undefined;
}
