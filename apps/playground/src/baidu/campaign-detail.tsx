// A campaign's page: when it can be claimed and used, how many are left, and why not, if not.
import { claimLabel, stockWords } from './claim-label.ts';
import { CouponDetail } from './coupon-detail.tsx';
import type { Banner, Campaign } from './read-wallet.ts';

interface CampaignDetailProps {
  campaign: Campaign;
  busy: boolean;
  onClaim(): void;
  onBanner(banner: Banner): void;
  onBack(): void;
}

export function CampaignDetail({ campaign, busy, onClaim, onBanner, onBack }: CampaignDetailProps) {
  const { ticket, terms, claimDates, refusal } = campaign;
  return (
    <CouponDetail
      title="领券"
      ticket={ticket}
      terms={terms}
      facts={[
        ['领取时间', claimDates],
        ['有效期', terms.dates],
        ['领取', stockWords(campaign)],
      ]}
      action={
        <button
          type="button"
          aria-label={`${claimLabel(campaign)}：${ticket.face.title}`}
          disabled={busy || refusal !== undefined}
          onClick={onClaim}
        >
          {refusal ? refusal.message : busy ? '领取中' : '领取'}
        </button>
      }
      onBanner={onBanner}
      onBack={onBack}
    />
  );
}
