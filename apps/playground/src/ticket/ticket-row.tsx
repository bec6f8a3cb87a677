// A claimed coupon in a wallet: coloured face, perforation, and a stub with its time and its button.
import type { CSSProperties, ReactNode, Ref } from 'react';
import { useNow } from '../feed/use-now.ts';
import { Amount } from './amount.tsx';
import { thresholdWords } from './benefit-words.ts';
import { expiryWords } from './expiry-words.ts';
import { Stamp } from './stamp.tsx';
import type { Ticket } from './ticket.ts';
import './ticket-paper.css';
import './ticket-row.css';

interface TicketRowProps {
  ticket: Ticket;
  action?: ReactNode;
  onOpen(): void;
  faceRef?: Ref<HTMLElement>;
}

export function TicketRow({ ticket, action, onOpen, faceRef }: TicketRowProps) {
  const now = useNow();
  const { words, soon } = expiryWords(ticket.validity, now);
  const over = ticket.used ? '已使用' : words === '已过期' ? words : null;
  return (
    <article
      className="ticket-row ticket-paper ticket-notched"
      data-over={over ?? undefined}
      style={{ '--ground': ticket.ground } as CSSProperties}
      ref={faceRef}
    >
      <button
        type="button"
        className="ticket-row-face"
        aria-label={`券详情：${ticket.face.title}`}
        onClick={onOpen}
      >
        <Amount benefit={ticket.face.benefit} />
        <span className="ticket-row-words">
          <b>{ticket.face.title}</b>
          <small>{thresholdWords(ticket.face.leastCost)}</small>
        </span>
      </button>
      <div className="ticket-row-stub ticket-stub">
        <span data-soon={soon || undefined}>{over ? '谢谢惠顾' : words}</span>
        {!over && action}
      </div>
      {over && <Stamp words={over} />}
    </article>
  );
}
