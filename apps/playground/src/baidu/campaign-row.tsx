// One coupon that can be claimed in 卡券包.
import type { CSSProperties } from 'react';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import type { Campaign } from './read-wallet.ts';
import './campaign-row.css';

interface CampaignRowProps {
  campaign: Campaign;
  /** How many the user has claimed already. */
  mine: number;
  busy: boolean;
  onClaim(): void;
}

export function CampaignRow({ campaign, mine, busy, onClaim }: CampaignRowProps) {
  const { ticket, limit, left, claimable } = campaign;
  const label = mine >= limit ? '已领取' : left === 0 ? '领完了' : claimable ? '领取' : '未开始';
  return (
    <article className="campaign" style={{ '--ground': ticket.ground } as CSSProperties}>
      <div className="campaign-face">
        <Amount benefit={ticket.face.benefit} />
      </div>
      <div className="campaign-words">
        <h4>{ticket.face.title}</h4>
        <p>{thresholdWords(ticket.face.leastCost)}</p>
        <p>
          {limit > 1 ? `已领 ${Math.min(mine, limit)}/${limit}` : '每人 1 张'} · 剩 {left}
        </p>
      </div>
      <button
        type="button"
        className="campaign-button"
        aria-label={`${label}：${ticket.face.title}`}
        disabled={busy || label !== '领取'}
        onClick={onClaim}
      >
        {busy ? '领取中' : label}
      </button>
    </article>
  );
}
