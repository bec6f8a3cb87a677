// Baidu's 卡券包: what can be claimed, and the user's coupons with 立即使用.
import { useState } from 'react';
import { failureWords } from '../failure-words.ts';
import { useNow } from '../feed/use-now.ts';
import type { Wallet } from '../phone/use-wallet.ts';
import { WalletNotice, WalletSkeleton } from '../phone/wallet-states.tsx';
import { isOver, type Ticket } from '../ticket/ticket.ts';
import { TicketRow } from '../ticket/ticket-row.tsx';
import { CampaignRow } from './campaign-row.tsx';
import type { Campaign } from './read-wallet.ts';
import './wallet.css';

interface BaiduWalletProps {
  wallet: Wallet<{ campaigns: Campaign[]; takes: Ticket[] }>;
  /** The id under way: a template's while claiming, a coupon's while opening. */
  busy: string | null;
  onClaim(campaign: Campaign): void;
  onUse(ticket: Ticket, row: HTMLElement): void;
  onVisit(): void;
}

export function BaiduWallet({ wallet, busy, onClaim, onUse, onVisit }: BaiduWalletProps) {
  const now = useNow();
  const [shown, setShown] = useState<'usable' | 'over'>('usable');
  if (!wallet.items) {
    return wallet.failure ? (
      <WalletNotice words={failureWords(wallet.failure)} onRetry={wallet.reload} />
    ) : (
      <WalletSkeleton />
    );
  }
  const { campaigns, takes } = wallet.items;
  const over = takes.filter((ticket) => isOver(ticket, now));
  const usable = takes.filter((ticket) => !isOver(ticket, now));
  const list = shown === 'usable' ? usable : over;

  return (
    <div className="wallet">
      <header className="wallet-bar">
        <h3>卡券包</h3>
        <button type="button" className="wallet-link" onClick={onVisit}>
          逛逛店铺 ›
        </button>
      </header>
      <section className="wallet-claims" aria-label="可以领取">
        {campaigns.map((campaign) => (
          <CampaignRow
            key={campaign.ticket.id}
            campaign={campaign}
            mine={takes.filter((take) => take.templateId === campaign.ticket.templateId).length}
            busy={busy === campaign.ticket.id}
            onClaim={() => onClaim(campaign)}
          />
        ))}
      </section>
      <nav className="wallet-tabs" aria-label="我的券">
        <button type="button" aria-pressed={shown === 'usable'} onClick={() => setShown('usable')}>
          可使用 {usable.length}
        </button>
        <button type="button" aria-pressed={shown === 'over'} onClick={() => setShown('over')}>
          用过的 {over.length}
        </button>
      </nav>
      <div className="wallet-list">
        {list.length === 0 && (
          <p className="wallet-empty">{shown === 'usable' ? '先在上面领一张吧' : '还没有用过的券'}</p>
        )}
        {list.map((ticket) => (
          <TakeRow key={ticket.id} ticket={ticket} busy={busy === ticket.id} onUse={onUse} />
        ))}
      </div>
    </div>
  );
}

function TakeRow({
  ticket,
  busy,
  onUse,
}: Pick<BaiduWalletProps, 'onUse'> & { ticket: Ticket; busy: boolean }) {
  const [row, setRow] = useState<HTMLElement | null>(null);
  return (
    <TicketRow
      ticket={ticket}
      faceRef={setRow}
      action={
        <button
          type="button"
          className="ticket-row-button"
          aria-label={`立即使用：${ticket.face.title}`}
          disabled={busy}
          onClick={() => row && onUse(ticket, row)}
        >
          立即使用
        </button>
      }
    />
  );
}
