// What WeChat will make of the draft: title, digest, price in 券点, and what of it is only assumed.
// @see 朋友的券 不同门槛类型的字段以及展现
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import { useLanguage } from '../words/language.tsx';
import { CouponPaper } from './coupon-paper.tsx';
import { cardOf, type Draft } from './draft.ts';

interface DraftPreviewProps {
  draft: Draft;
  /** Some field is not right yet: the preview is of what can be read. */
  wrong: boolean;
}

export function DraftPreview({ draft, wrong }: DraftPreviewProps) {
  const { merchant } = useLanguage().words;
  const { preview } = merchant;
  const card = cardOf(draft);
  const { title, digest, pricePerUnit, assumed } = previewCoupon(card);
  if (title === undefined)
    return (
      <section className="draft-preview" aria-label={preview.title}>
        <p className="draft-preview-empty">{preview.empty}</p>
      </section>
    );
  return (
    <section className="draft-preview" aria-label={preview.title} data-wrong={wrong || undefined}>
      <CouponPaper
        face={{ ...couponFace(card), title }}
        digest={digest}
        price={preview.price(merchant.coins(pricePerUnit))}
      >
        <small>{preview.live}</small>
      </CouponPaper>
      {assumed.length > 0 && (
        <details className="draft-assumed">
          <summary>
            {preview.assumed} · {assumed.length}
          </summary>
          <ul lang="zh-CN">
            {assumed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
