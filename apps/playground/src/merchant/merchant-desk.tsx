// The merchant's desk for WeChat: points and coupons, the form for a new one, and one coupon from its stock to its
// figures.
// @see 朋友的券 开发者注意事项
import { useLanguage } from '../words/language.tsx';
import { askMerchant } from './ask-merchant.ts';
import { CoinsPanel } from './coins-panel.tsx';
import { CouponList } from './coupon-list.tsx';
import { CouponPage } from './coupon-page.tsx';
import { DraftForm } from './draft-form.tsx';
import { merchantFailureWords } from './merchant-failure-words.ts';
import { MerchantPage } from './merchant-page.tsx';
import { type MerchantDesk as Desk, useAct, useMerchant } from './use-merchant.ts';
import './merchant-desk.css';

interface MerchantDeskProps {
  /** A card_id, `new` for the form, empty for the overview. */
  coupon: string;
  onCoupon(coupon: string): void;
}

export function MerchantDesk({ coupon, onCoupon }: MerchantDeskProps) {
  const { words, language } = useLanguage();
  const { items, failure, reload } = useMerchant();
  return (
    <section className="merchant" data-part="merchant" aria-label={words.merchant.title}>
      <header className="phone-head">
        <h2 className="phone-name">
          <i className="phone-dot" aria-hidden="true" />
          {words.merchant.title}
          <span className="phone-shows">{words.merchant.shows}</span>
        </h2>
      </header>
      <div className="merchant-paper">
        {items ? (
          <DeskView desk={items} coupon={coupon} onCoupon={onCoupon} reload={reload} />
        ) : failure ? (
          <div className="merchant-note" role="alert">
            <p>{merchantFailureWords(failure, language)}</p>
            <button type="button" className="button" onClick={reload}>
              {words.retry}
            </button>
          </div>
        ) : (
          <div className="merchant-note" aria-busy="true">
            <p>{words.merchant.loading}…</p>
          </div>
        )}
      </div>
    </section>
  );
}

interface DeskViewProps extends MerchantDeskProps {
  desk: Desk;
  reload(): Promise<void>;
}

function DeskView({ desk, coupon, onCoupon, reload }: DeskViewProps) {
  const { merchant } = useLanguage().words;
  const { busy, failure, act } = useAct(reload);
  const back = () => onCoupon('');
  if (coupon === 'new')
    return (
      <MerchantPage title={merchant.form.title} failure={failure} onBack={back}>
        <DraftForm
          busy={busy}
          onCreate={(card) =>
            void act(async () => {
              const cardId = await askMerchant.create(card);
              // The page of a coupon needs the coupon.
              await reload();
              onCoupon(cardId);
            })
          }
        />
      </MerchantPage>
    );
  const chosen = desk.coupons.find(({ cardId }) => cardId === coupon);
  if (chosen)
    return (
      <CouponPage key={chosen.cardId} coupon={chosen} account={desk.account} reload={reload} onBack={back} />
    );
  return (
    <div className="merchant-page">
      <CoinsPanel account={desk.account} reload={reload} />
      <CouponList coupons={desk.coupons} onOpen={onCoupon} />
      <footer className="merchant-foot">
        <button type="button" className="primary" onClick={() => onCoupon('new')}>
          ＋ {merchant.coupons.create}
        </button>
      </footer>
    </div>
  );
}
