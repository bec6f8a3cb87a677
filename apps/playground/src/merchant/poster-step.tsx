// The QR code for the shop's tables: made by WeChat, printed here, scanned by the phone.
// @see 朋友的券 生成二维码接口
import { drawQr } from '../qr/draw-qr.ts';
import { QrPoster } from '../qr/qr-poster.tsx';
import { useTable } from '../qr/table.tsx';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type MerchantCoupon } from './ask-merchant.ts';
import { Failure } from './failure.tsx';
import { useAct } from './use-merchant.ts';

interface PosterStepProps {
  coupon: MerchantCoupon;
  /** It has stock and has passed the review. */
  ready: boolean;
  reload(): Promise<void>;
}

export function PosterStep({ coupon, ready, reload }: PosterStepProps) {
  const { merchant } = useLanguage().words;
  const { codes, put } = useTable();
  const { busy, failure, act } = useAct(reload);
  const { poster } = merchant.steps;
  const id = `poster ${coupon.cardId}`;
  const printed = codes.find((code) => code.id === id);
  const make = () =>
    act(async () => {
      const url = await askMerchant.makeCode(coupon.cardId);
      put({ id, label: `领券：${coupon.face.title}`, picture: drawQr(url) });
    });
  return (
    <>
      {printed && <QrPoster picture={printed.picture} label={printed.label} caption={poster.caption} />}
      <p className="step-why">{printed ? poster.how : poster.why}</p>
      <button
        type="button"
        className={printed ? 'button' : 'primary'}
        disabled={busy || !ready}
        aria-busy={busy}
        onClick={make}
      >
        {busy ? merchant.busy : printed ? poster.again : poster.make}
      </button>
      <Failure words={failure} />
    </>
  );
}
