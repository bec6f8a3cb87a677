// One friends' coupon at its merchant's: its face, then step by step stock, review, QR code, till and figures.
// @see 朋友的券 开发者注意事项
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type CoinsAccount, type MerchantCoupon } from './ask-merchant.ts';
import { CellStep } from './cell-step.tsx';
import { CouponPaper } from './coupon-paper.tsx';
import { Figures } from './figures.tsx';
import { MerchantPage } from './merchant-page.tsx';
import { PosterStep } from './poster-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { Step } from './step.tsx';
import { StockStep } from './stock-step.tsx';

interface CouponPageProps {
  coupon: MerchantCoupon;
  account: CoinsAccount;
  reload(): Promise<void>;
  onBack(): void;
}

function isApproved({ status }: MerchantCoupon): boolean {
  return status === 'CARD_STATUS_VERIFY_OK' || status === 'CARD_STATUS_DISPATCH';
}

export function CouponPage({ coupon, account, reload, onBack }: CouponPageProps) {
  const { merchant } = useLanguage().words;
  const { steps } = merchant;
  const stocked = coupon.left > 0;
  const approved = isApproved(coupon);
  return (
    <MerchantPage title={coupon.face.title} onBack={onBack}>
      <CouponPaper
        face={coupon.face}
        digest={coupon.digest}
        price={merchant.preview.price(merchant.coins(coupon.pricePerUnit))}
      >
        {coupon.giveAgain && <small>{merchant.preview.giveAgain}</small>}
      </CouponPaper>
      <ol className="steps-list">
        <Step
          number={1}
          title={steps.stock.title}
          done={stocked}
          now={!stocked}
          summary={merchant.coupons.left(coupon.left)}
        >
          <StockStep coupon={coupon} account={account} reload={reload} onRecharge={onBack} />
        </Step>
        <Step
          number={2}
          title={steps.review.title}
          done={approved}
          now={stocked && !approved}
          summary={merchant.reviews[coupon.status] ?? coupon.status}
        >
          <ReviewStep coupon={coupon} reload={reload} />
        </Step>
        <Step number={3} title={steps.poster.title} now={stocked && approved}>
          <PosterStep coupon={coupon} ready={stocked && approved} reload={reload} />
        </Step>
        <Step number={4} title={steps.cells.title} summary={steps.cells[coupon.till.cell]}>
          <CellStep coupon={coupon} reload={reload} />
        </Step>
        <Step number={5} title={steps.figures.title}>
          <Figures cardId={coupon.cardId} load={askMerchant.figures} />
        </Step>
      </ol>
    </MerchantPage>
  );
}
