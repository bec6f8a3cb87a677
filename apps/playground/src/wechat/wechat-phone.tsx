// The right phone: WeChat's 卡包, 扫一扫, and the web pages that open from both.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { onPlatform, useFresh } from '../feed/use-fresh.ts';
import { flyTicket } from '../phone/fly-ticket.ts';
import { Phone } from '../phone/phone.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { PhoneToast } from '../phone/phone-toast.tsx';
import { useToast } from '../phone/use-toast.ts';
import { UserSwitch } from '../phone/user-switch.tsx';
import type { CardLink, Device, SandboxUser } from '../sandbox/control.ts';
import { requestJson } from '../sandbox/request.ts';
import { useLanguage } from '../words/language.tsx';
import { BrowserFrame } from './browser-frame.tsx';
import { type CardDeed, CardDetail } from './card-detail.tsx';
import { DeviceSwitch } from './device-switch.tsx';
import { CHECKOUT, LANDING } from './printed-codes.ts';
import { readCard, readGift, type WechatCard } from './read-wallet.ts';
import { useVisit } from './use-visit.ts';
import { WechatWallet } from './wallet.tsx';
import { type OpenSheet, WechatSheets } from './wechat-sheets.tsx';

const onWechat = onPlatform('wechat');

interface WechatPhoneProps {
  user: SandboxUser;
  device: Device;
  steps: ReactNode;
  onUser(user: SandboxUser): void;
  onDevice(device: Device): void;
}

export function WechatPhone({ user, device, steps, onUser, onDevice }: WechatPhoneProps) {
  const { control, users, refresh } = useBench();
  const { words } = useLanguage();
  const screen = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [title, setTitle] = useState('');
  const [toast, showToast] = useToast();
  const { page, open, visit, leave, forget } = useVisit();

  const load = useCallback(async () => {
    const { cards, gifts } = await control.wechatWallet(user.wechat);
    return { cards: cards.map(readCard), gifts: gifts.map(readGift) };
  }, [control, user]);
  const wallet = useFresh(onWechat, load);
  const card = wallet.items?.cards.find(({ id }) => id === chosen);

  // This phone is now his: WeChat's own cookie says so, and the shop's session of whoever had it before ends.
  useEffect(() => {
    Promise.all([
      control.holdWechat(user.wechat, device),
      requestJson('/session', { method: 'DELETE', cookies: true }),
    ]).catch((cause: unknown) => showToast(failureWords(cause)));
  }, [control, user, device, showToast]);

  /** Does one thing at a time, and says in words what went wrong. */
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (cause) {
      showToast(failureWords(cause));
    }
    setBusy(false);
    void refresh();
  };
  const fly = (face: HTMLElement | null) => {
    if (face && screen.current) void flyTicket(face, screen.current);
  };
  /** A card came into 卡包, or one went. */
  const arrive = () => {
    setChosen(null);
    return wallet.reload();
  };
  const openCard = ({ id }: WechatCard) => {
    setChosen(id);
    // Counted by datacube, and pushed where the card asks for it. Nothing waits for it.
    control.viewCard(user.wechat, id).catch(() => undefined);
  };
  const follow = (from: WechatCard, link: CardLink, face: HTMLElement | null) =>
    act(async () => {
      const url = await control.cardLink(user.wechat, from.id, link);
      fly(face);
      visit(url);
    });
  /** At once, what needs no more words; by a sheet, what does. */
  const doWith = (used: WechatCard, deed: CardDeed) => {
    if (deed === 'delete') return act(() => control.deleteCard(user.wechat, used.id).then(arrive));
    if (deed === 'take-back') return act(() => control.takeCardBack(used.id).then(arrive));
    if (deed === 'show')
      return act(async () => {
        await control.showCard(user.wechat, used.id);
        setSheet({ kind: 'show', card: used });
      });
    return setSheet({ kind: deed, card: used });
  };

  return (
    <Phone
      platform="wechat"
      name={words.phones.wechat}
      shows={open ? words.phones.wechatPage : words.phones.wechatWallet}
      steps={steps}
      screenRef={screen}
      ground={open ? undefined : card?.ground}
      switches={
        <>
          <DeviceSwitch device={device} onDevice={onDevice} />
          <UserSwitch name="wechat" users={users} user={user} onUser={onUser} />
        </>
      }
    >
      <div className="phone-view" inert={open || sheet ? '' : undefined}>
        {card ? (
          <CardDetail
            card={card}
            busy={busy}
            onBack={() => setChosen(null)}
            onLink={(link, face) => void follow(card, link, face)}
            onDeed={(deed) => void doWith(card, deed)}
          />
        ) : (
          <WechatWallet
            wallet={wallet}
            onCard={openCard}
            onGift={(gift) => setSheet({ kind: 'gift', gift })}
            onScanner={() => setSheet({ kind: 'scanner' })}
            onScan={() => visit(LANDING)}
            onOrder={() => visit(CHECKOUT)}
          />
        )}
      </div>
      <PhonePage
        open={open}
        chrome="browser"
        title={title}
        closeLabel="关闭网页，回到卡包"
        onClose={leave}
        onReload={() => page && visit(page.url)}
        onClosed={forget}
      >
        {page && (
          <BrowserFrame key={page.visit} url={page.url} onTitle={setTitle} onRetry={() => visit(page.url)} />
        )}
      </PhonePage>
      {sheet && (
        <WechatSheets
          sheet={sheet}
          openid={user.wechat}
          busy={busy}
          act={act}
          onSheet={setSheet}
          onVisit={visit}
          onSay={showToast}
          onArrive={(face) => {
            fly(face);
            return arrive();
          }}
        />
      )}
      <PhoneToast words={toast} />
    </Phone>
  );
}
