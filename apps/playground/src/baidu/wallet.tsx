// Baidu's 卡券包, a program of its own: its first page, and over it the page of one campaign or coupon.
import { useState } from 'react';
import { failureWords } from '../failure-words.ts';
import type { Fresh } from '../feed/use-fresh.ts';
import { WalletNotice, WalletSkeleton } from '../phone/wallet-states.tsx';
import { CampaignDetail } from './campaign-detail.tsx';
import type { Banner, Campaign, Take } from './read-wallet.ts';
import { TakeDetail } from './take-detail.tsx';
import { WalletHome } from './wallet-home.tsx';
import './wallet.css';

interface BaiduWalletProps {
  wallet: Fresh<{ campaigns: Campaign[]; takes: Take[] }>;
  /** The id under way: a campaign's while claiming, a coupon's while opening. */
  busy: string | null;
  onClaim(campaign: Campaign): void;
  onUse(take: Take, row: HTMLElement): void;
  onBanner(banner: Banner): void;
  onVisit(): void;
  onNewCampaign(): void;
}

export function BaiduWallet({ wallet, ...does }: BaiduWalletProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (!wallet.items) {
    return wallet.failure ? (
      <WalletNotice words={failureWords(wallet.failure)} onRetry={wallet.reload} />
    ) : (
      <WalletSkeleton />
    );
  }
  const { campaigns, takes } = wallet.items;
  const take = takes.find(({ id }) => id === openId);
  const campaign = campaigns.find(({ ticket }) => ticket.id === openId);
  const back = () => setOpenId(null);
  return (
    <>
      <div className="wallet" inert={take || campaign ? '' : undefined}>
        <WalletHome campaigns={campaigns} takes={takes} {...does} onOpen={setOpenId} />
      </div>
      {take && <TakeDetail take={take} {...does} busy={does.busy === take.id} onBack={back} />}
      {campaign && (
        <CampaignDetail
          campaign={campaign}
          busy={does.busy === openId}
          onClaim={() => does.onClaim(campaign)}
          onBanner={does.onBanner}
          onBack={back}
        />
      )}
    </>
  );
}
