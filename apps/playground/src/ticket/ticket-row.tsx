// A claimed coupon in a wallet: coloured face, perforation, and a stub with its time and its button.
import type { CSSProperties, ReactNode, Ref } from 'react';
import { useNow } from '../feed/use-now.ts';
import { Amount } from './amount.tsx';
import { thresholdWords } from './benefit-words.ts';
import { expiryWords } from './expiry-words.ts';
import type { Ticket } from './ticket.ts';
import './ticket-row.css';

interface TicketRowProps {
  ticket: Ticket;
  /** Under the title. */
  note?: string;
  action?: ReactNode;
  faceRef?: Ref<HTMLElement>;
}

export function TicketRow({ ticket, note, action, faceRef }: TicketRowProps) {
  const now = useNow();
  const { words, soon } = expiryWords(ticket.validity, now);
  const over = ticket.used ? '已使用' : words === '已过期' ? words : null;
  return (
    <article
      className="ticket-row"
      data-over={over ?? undefined}
      style={{ '--ground': ticket.ground } as CSSProperties}
      ref={faceRef}
    >
      <div className="ticket-row-face">
        <Amount benefit={ticket.face.benefit} />
        <div className="ticket-row-words">
          <h4>{ticket.face.title}</h4>
          <p>{[note, thresholdWords(ticket.face.leastCost)].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <div className="ticket-row-stub">
        <span data-soon={soon || undefined}>{over ? '谢谢惠顾' : words}</span>
        {!over && action}
      </div>
      {over && (
        <span className="ticket-row-stamp" role="img" aria-label={over}>
          {over}
        </span>
      )}
    </article>
  );
}
