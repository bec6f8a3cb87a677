// A page of 卡券包 about one coupon, claimed or to be claimed: its face, its facts, its banner, one button.
import type { CSSProperties, ReactNode, Ref } from 'react';
import { DetailBar } from '../phone/detail-bar.tsx';
import { useFocusHere } from '../phone/use-focus-here.ts';
import { Amount } from '../ticket/amount.tsx';
import { thresholdWords } from '../ticket/benefit-words.ts';
import { Stamp } from '../ticket/stamp.tsx';
import type { Ticket } from '../ticket/ticket.ts';
import { BannerStrip } from './banner-strip.tsx';
import { conditionLines } from './condition-lines.ts';
import type { Banner, Terms } from './read-wallet.ts';
import '../ticket/ticket-paper.css';
import './coupon-detail.css';

interface CouponDetailProps {
  title: string;
  ticket: Ticket;
  terms: Terms;
  /** Name and words of each fact, above the conditions. */
  facts: readonly (readonly [name: string, words: ReactNode])[];
  /** 已使用, 已过期: why it can only be looked at. */
  over?: string | undefined;
  faceRef?: Ref<HTMLElement>;
  action: ReactNode;
  onBanner(banner: Banner): void;
  onBack(): void;
}

export function CouponDetail(props: CouponDetailProps) {
  const { title, ticket, terms, facts, over, faceRef, action, onBanner, onBack } = props;
  const back = useFocusHere<HTMLButtonElement>();
  const conditions = conditionLines(terms.description);
  return (
    <div className="coupon-detail" style={{ '--ground': ticket.ground } as CSSProperties}>
      <DetailBar title={title} backLabel="返回卡券包" backRef={back} onBack={onBack} />
      <div className="coupon-detail-body">
        <article className="coupon-paper ticket-paper" data-over={over} ref={faceRef}>
          <Amount benefit={ticket.face.benefit} />
          <h4>{ticket.face.title}</h4>
          <p>{thresholdWords(ticket.face.leastCost)}</p>
          {over && <Stamp words={over} />}
        </article>
        <dl className="coupon-facts">
          {facts.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
          {conditions.length > 0 && (
            <div>
              <dt>使用条件</dt>
              <dd>
                {conditions.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
            </div>
          )}
        </dl>
        {terms.banner && <BannerStrip banners={[terms.banner]} onBanner={onBanner} />}
      </div>
      <footer className="coupon-detail-foot">{action}</footer>
    </div>
  );
}
