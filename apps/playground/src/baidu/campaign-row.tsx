// One coupon that can be claimed in 卡券包.
import type { CSSProperties } from 'react';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import { claimLabel, stockWords } from './claim-label.ts';
import type { Campaign } from './read-wallet.ts';
import './campaign-row.css';

interface CampaignRowProps {
  campaign: Campaign;
  busy: boolean;
  onClaim(): void;
  onOpen(): void;
}

export function CampaignRow({ campaign, busy, onClaim, onOpen }: CampaignRowProps) {
  const { ticket, refusal } = campaign;
  const label = claimLabel(campaign);
  return (
    <article className="campaign" style={{ '--ground': ticket.ground } as CSSProperties}>
      <button
        type="button"
        className="campaign-open"
        aria-label={`活动详情：${ticket.face.title}`}
        onClick={onOpen}
      >
        <span className="campaign-face">
          <Amount benefit={ticket.face.benefit} />
        </span>
        <span className="campaign-words">
          <b>{ticket.face.title}</b>
          <small>{thresholdWords(ticket.face.leastCost)}</small>
          <small>{refusal ? refusal.message : stockWords(campaign)}</small>
        </span>
      </button>
      <button
        type="button"
        className="campaign-button"
        aria-label={`${label}：${ticket.face.title}`}
        disabled={busy || refusal !== undefined}
        onClick={onClaim}
      >
        {busy ? '领取中' : label}
      </button>
    </article>
  );
}
