// What slides over 卡包: 扫一扫 and what it finds, and everything a person does with one card.
import { formatYuan } from '@kaquan/protocol/money';
import { useBench } from '../bench.tsx';
import { type AmountAnswer, AmountSheet } from './amount-sheet.tsx';
import { ClaimSheet } from './claim-sheet.tsx';
import { GiveSheet } from './give-sheet.tsx';
import { PaySheet } from './pay-sheet.tsx';
import { type OfferedCard, readOffer, type WechatCard } from './read-wallet.ts';
import { Scanner } from './scanner.tsx';
import { ShowSheet } from './show-sheet.tsx';

export type OpenSheet =
  | { kind: 'scanner' }
  | { kind: 'claim'; ticket: string; cards: OfferedCard[] }
  | { kind: 'coins'; orderId: string; coinCount: number }
  | { kind: 'gift'; gift: OfferedCard }
  | { kind: 'show' | 'pay' | 'self-consume' | 'give'; card: WechatCard };

interface WechatSheetsProps {
  sheet: OpenSheet;
  /** Whose phone it is. */
  openid: string;
  busy: boolean;
  /** Does one thing at a time, and says what went wrong. */
  act(work: () => Promise<unknown>): Promise<void>;
  onSheet(sheet: OpenSheet | null): void;
  onVisit(url: string): void;
  onSay(words: string): void;
  /** A card came into 卡包, or one changed there. */
  onArrive(face: HTMLElement | null): Promise<void>;
}

export function WechatSheets(props: WechatSheetsProps) {
  const { sheet, openid, busy, act, onSheet, onVisit, onSay, onArrive } = props;
  const { control } = useBench();
  const close = () => onSheet(null);
  /** Does it, closes the sheet, and says how it went. */
  const finish = (work: () => Promise<string>, face: HTMLElement | null = null) =>
    act(async () => {
      const words = await work();
      close();
      await onArrive(face);
      onSay(words);
    });

  const read = async (text: string) => {
    const seen = await control.scan(openid, text);
    if (seen.kind === 'card')
      onSheet({ kind: 'claim', ticket: seen.ticket, cards: seen.cards.map(readOffer) });
    else if (seen.kind === 'coins') onSheet(seen);
    else {
      close();
      onVisit(seen.url);
    }
  };

  switch (sheet.kind) {
    case 'scanner':
      return <Scanner onRead={(text) => act(() => read(text))} onClose={close} />;
    case 'claim':
      return (
        <ClaimSheet
          title="领取优惠券"
          action="领取到卡包"
          cards={sheet.cards}
          busy={busy}
          onClose={close}
          onTake={({ id }, face) =>
            void finish(async () => {
              await control.claimCard(openid, id, sheet.ticket);
              return '已放入卡包';
            }, face)
          }
        />
      );
    case 'gift':
      return (
        <ClaimSheet
          title={`${sheet.gift.from}送你一张券`}
          action="收下"
          cards={[sheet.gift]}
          busy={busy}
          onClose={close}
          onTake={({ id }, face) =>
            void finish(async () => {
              await control.acceptCard(openid, id);
              return '已放入卡包';
            }, face)
          }
        />
      );
    case 'coins':
      return (
        <PaySheet
          coinCount={sheet.coinCount}
          busy={busy}
          onClose={close}
          onPay={() =>
            void finish(async () => {
              await control.payCoins(openid, sheet.orderId);
              return '支付成功，券点已到账';
            })
          }
        />
      );
    case 'show':
      return <ShowSheet card={sheet.card} onClose={close} />;
    case 'give':
      return (
        <GiveSheet
          card={sheet.card}
          busy={busy}
          onClose={close}
          onGive={() =>
            void finish(async () => {
              await control.giveCard(openid, sheet.card.id);
              return '已发给朋友，等朋友收下';
            })
          }
        />
      );
    case 'pay':
      return (
        <AmountSheet
          title="微信买单"
          note="按券面自动抵扣，付款后这张券就用掉了"
          amountLabel="消费金额（元）"
          action="付款"
          busy={busy}
          onClose={close}
          onDone={({ amount = 0 }: AmountAnswer) =>
            void finish(async () => {
              const { fee } = await control.payWithCard(openid, sheet.card.id, amount);
              return `消费 ¥${formatYuan(amount)}，实付 ¥${formatYuan(fee)}`;
            })
          }
        />
      );
    case 'self-consume': {
      const { needVerifyCod, needRemarkAmount } = sheet.card.selfConsumeCell ?? {};
      return (
        <AmountSheet
          title="自助核销"
          note="请在店员面前操作，核销后不能恢复"
          {...(needRemarkAmount ? { amountLabel: '消费金额（元）' } : {})}
          {...(needVerifyCod ? { clerkLabel: '店员给的验证码' } : {})}
          action="确认核销"
          busy={busy}
          onClose={close}
          onDone={({ amount, clerkCode }: AmountAnswer) =>
            void finish(async () => {
              await control.selfConsume(openid, sheet.card.id, {
                ...(amount === undefined ? {} : { remarkAmount: amount }),
                ...(clerkCode === undefined ? {} : { verifyCode: clerkCode }),
              });
              return '核销成功';
            })
          }
        />
      );
    }
  }
}
