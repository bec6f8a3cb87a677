// A claimed coupon's page: its code, until when it can be used, and 立即使用.
import { useState } from 'react';
import { dayAndMinute } from '../clock-words.ts';
import { useNow } from '../feed/use-now.ts';
import { expiryWords } from '../ticket/expiry-words.ts';
import { isOver } from '../ticket/ticket.ts';
import { CouponDetail } from './coupon-detail.tsx';
import type { Banner, Take } from './read-wallet.ts';

interface TakeDetailProps {
  take: Take;
  busy: boolean;
  onUse(take: Take, face: HTMLElement): void;
  onBanner(banner: Banner): void;
  onBack(): void;
}

export function TakeDetail({ take, busy, onUse, onBanner, onBack }: TakeDetailProps) {
  const now = useNow();
  const [face, setFace] = useState<HTMLElement | null>(null);
  const over = isOver(take, now) ? (take.used ? '已使用' : '已过期') : undefined;
  const { words } = expiryWords(take.validity, now);
  const { usedAt, couponCode } = take;
  return (
    <CouponDetail
      title="优惠券"
      ticket={take}
      terms={take.terms}
      over={over}
      faceRef={setFace}
      facts={[
        ['有效期', over ? take.terms.dates : `${words}（${take.terms.dates}）`],
        ['券码', <code key="code">{couponCode}</code>],
        ...(usedAt === undefined ? [] : [['使用时间', dayAndMinute(usedAt)] as const]),
      ]}
      action={
        <button
          type="button"
          aria-label={over ? undefined : `立即使用：${take.face.title}`}
          disabled={busy || over !== undefined}
          onClick={() => face && onUse(take, face)}
        >
          {over ?? '立即使用'}
        </button>
      }
      onBanner={onBanner}
      onBack={onBack}
    />
  );
}
