// The merchant's friends' coupons, the newest first, with where each stands.
import { colorValue } from '@kaquan/protocol/wechat/colors';
import type { CSSProperties } from 'react';
import { useLanguage } from '../words/language.tsx';
import type { MerchantCoupon } from './ask-merchant.ts';
import './coupon-list.css';

interface CouponListProps {
  coupons: MerchantCoupon[];
  onOpen(cardId: string): void;
}

export function CouponList({ coupons, onOpen }: CouponListProps) {
  const { merchant } = useLanguage().words;
  return (
    <section className="merchant-coupons" aria-label={merchant.coupons.title}>
      <h3>{merchant.coupons.title}</h3>
      {coupons.length === 0 && <p className="coins-why">{merchant.coupons.none}</p>}
      {coupons.map((coupon) => (
        <button
          key={coupon.cardId}
          type="button"
          className="merchant-coupon"
          style={{ '--ground': colorValue(coupon.face.color ?? '') } as CSSProperties}
          onClick={() => onOpen(coupon.cardId)}
        >
          <b lang="zh-CN">{coupon.face.title}</b>
          <small>
            <em data-status={coupon.status}>{merchant.reviews[coupon.status] ?? coupon.status}</em>
            {coupon.left > 0 ? merchant.coupons.left(coupon.left) : merchant.coupons.soldOut}
          </small>
          <span aria-hidden="true">›</span>
        </button>
      ))}
    </section>
  );
}
