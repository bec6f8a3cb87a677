// The first page of 卡券包: banners, what can be claimed, and the user's coupons.
import { useEffect, useRef } from 'react';
import { BannerStrip } from './banner-strip.tsx';
import { CampaignRow } from './campaign-row.tsx';
import { NewCampaign } from './new-campaign.tsx';
import type { Banner, Campaign, Take } from './read-wallet.ts';
import { TakeList } from './take-list.tsx';

interface WalletHomeProps {
  campaigns: Campaign[];
  takes: Take[];
  /** The id under way: a campaign's while claiming, a coupon's while opening. */
  busy: string | null;
  onClaim(campaign: Campaign): void;
  onUse(take: Take, row: HTMLElement): void;
  onBanner(banner: Banner): void;
  onVisit(): void;
  onNewCampaign(): void;
  /** Opens the page of a campaign or of a coupon. */
  onOpen(id: string): void;
}

export function WalletHome(props: WalletHomeProps) {
  const { campaigns, takes, busy, onClaim, onUse, onBanner, onVisit, onNewCampaign, onOpen } = props;
  const claims = useRef<HTMLElement>(null);
  const known = useRef(campaigns.length);

  // A new campaign is the last one, beyond the screen's edge.
  useEffect(() => {
    const row = claims.current;
    if (row && campaigns.length > known.current) row.scrollLeft = row.scrollWidth;
    known.current = campaigns.length;
  }, [campaigns.length]);

  return (
    <>
      <header className="wallet-bar">
        <h3>卡券包</h3>
        <button type="button" className="wallet-link" onClick={onVisit}>
          逛逛店铺 ›
        </button>
      </header>
      <BannerStrip banners={campaigns.flatMap(({ terms }) => terms.banner ?? [])} onBanner={onBanner} />
      <section ref={claims} className="wallet-claims" aria-label="可以领取">
        {campaigns.map((campaign) => (
          <CampaignRow
            key={campaign.ticket.id}
            campaign={campaign}
            busy={busy === campaign.ticket.id}
            onClaim={() => onClaim(campaign)}
            onOpen={() => onOpen(campaign.ticket.id)}
          />
        ))}
      </section>
      <NewCampaign busy={busy === 'new-campaign'} onStart={onNewCampaign} />
      <TakeList takes={takes} busy={busy} onUse={onUse} onOpen={(take) => onOpen(take.id)} />
    </>
  );
}
