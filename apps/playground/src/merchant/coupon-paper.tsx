// A friends' coupon as it will look in 卡包: colour, figure, title and digest, with its price on the stub.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { colorValue } from '@kaquan/protocol/wechat/colors';
import type { CSSProperties, ReactNode } from 'react';
import { Amount } from '../ticket/amount.tsx';
import { useLanguage } from '../words/language.tsx';
import '../ticket/ticket-paper.css';
import './coupon-paper.css';

interface CouponPaperProps {
  face: CouponFace;
  digest: string;
  price: string;
  /** Beside the price. */
  children?: ReactNode;
}

export function CouponPaper({ face, digest, price, children }: CouponPaperProps) {
  const { preview } = useLanguage().words.merchant;
  return (
    <article
      className="merchant-ticket ticket-paper ticket-notched"
      style={{ '--ground': colorValue(face.color ?? '') } as CSSProperties}
    >
      <div className="merchant-ticket-face" lang="zh-CN">
        <Amount benefit={face.benefit} />
        <div>
          <h4>{face.title}</h4>
          <p>{digest}</p>
        </div>
        <em className="ticket-ribbon">{preview.shared}</em>
      </div>
      <footer className="merchant-ticket-stub ticket-stub">
        <b>{price}</b>
        {children}
      </footer>
    </article>
  );
}
