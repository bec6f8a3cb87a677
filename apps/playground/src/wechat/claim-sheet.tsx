// The cards behind a scanned QR code: what each is, and 领取.
// @see 朋友的券 二维码投放
import type { CSSProperties } from 'react';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import type { OfferedCard } from './read-wallet.ts';
import { Sheet } from './sheet.tsx';
import '../ticket/ticket-paper.css';

interface ClaimSheetProps {
  title: string;
  cards: OfferedCard[];
  busy: boolean;
  /** What the button says. */
  action: string;
  onTake(card: OfferedCard, face: HTMLElement | null): void;
  onClose(): void;
}

export function ClaimSheet({ title, cards, busy, action, onTake, onClose }: ClaimSheetProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      {cards.map((card) => (
        <Offer key={card.id} card={card} busy={busy} action={action} onTake={onTake} />
      ))}
    </Sheet>
  );
}

function Offer({
  card,
  busy,
  action,
  onTake,
}: { card: OfferedCard } & Pick<ClaimSheetProps, 'busy' | 'action' | 'onTake'>) {
  const { face, ground } = card;
  return (
    <article className="offer" style={{ '--ground': ground } as CSSProperties}>
      <div className="offer-face ticket-paper">
        <Amount benefit={face.benefit} />
        <span>
          <b>{face.title}</b>
          <small>
            {face.shopName} · {thresholdWords(face.leastCost)}
          </small>
        </span>
        {face.sharedWithFriends && <em className="ticket-ribbon">朋友的券</em>}
      </div>
      {face.sharedWithFriends && <p>领取后，你和朋友都能看到这张券，也都能用</p>}
      <button
        type="button"
        className="sheet-button"
        disabled={busy}
        aria-label={`${action}：${face.title}`}
        onClick={(event) =>
          onTake(card, event.currentTarget.parentElement?.querySelector<HTMLElement>('.offer-face') ?? null)
        }
      >
        {busy ? '请稍候' : action}
      </button>
    </article>
  );
}
