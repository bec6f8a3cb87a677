// The right phone: WeChat's 卡包, 扫一扫, and the web pages that open from both.
import { useCallback, useEffect, useRef, useState } from 'react';
import { ARRIVING, arrivalFailureWords } from '../arrival-words.ts';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { onPlatform, useFresh } from '../feed/use-fresh.ts';
import { useStep } from '../layout/use-step.ts';
import type { WechatStep } from '../layout/walk-step.ts';
import { flyTicket } from '../phone/fly-ticket.ts';
import { Phone } from '../phone/phone.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { PhoneToast } from '../phone/phone-toast.tsx';
import { useToast } from '../phone/use-toast.ts';
import { UserSwitch } from '../phone/user-switch.tsx';
import type { CardLink, Device, SandboxUser } from '../sandbox/control.ts';
import { requestJson } from '../sandbox/request.ts';
import { isOver } from '../ticket/ticket.ts';
import { useLanguage } from '../words/language.tsx';
import { BrowserFrame } from './browser-frame.tsx';
import { type CardDeed, CardDetail } from './card-detail.tsx';
import { DeviceSwitch } from './device-switch.tsx';
import { findFriendsCard } from './find-friends-card.ts';
import { CHECKOUT, LANDING } from './printed-codes.ts';
import { reachWechatStep } from './reach-step.ts';
import { readCard, readGift, type WechatCard } from './read-wallet.ts';
import { useVisit } from './use-visit.ts';
import { WechatWallet } from './wallet.tsx';
import { type OpenSheet, WechatSheets } from './wechat-sheets.tsx';

const onWechat = onPlatform('wechat');

interface WechatPhoneProps {
  user: SandboxUser;
  device: Device;
  /** How far the address wants it to be. */
  step: WechatStep | '';
  onUser(user: SandboxUser): void;
  onStep(step: WechatStep | ''): void;
  onDevice(device: Device): void;
}

export function WechatPhone({ user, device, step, onUser, onStep, onDevice }: WechatPhoneProps) {
  const { control, users, state, refresh } = useBench();
  const { words } = useLanguage();
  const screen = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [title, setTitle] = useState('');
  const [toast, showToast] = useToast();
  const { page, open, visit: openPage, leave, forget } = useVisit();

  const load = useCallback(async () => {
    const { cards, gifts } = await control.wechatWallet(user.wechat);
    return { cards: cards.map(readCard), gifts: gifts.map(readGift) };
  }, [control, user]);
  const wallet = useFresh(onWechat, load);
  const card = wallet.items?.cards.find(({ id }) => id === chosen);

  /** Until then a page that opens would still be somebody else's. */
  const held = useRef<Promise<unknown> | null>(null);
  // This phone is now his: WeChat's own cookie says so, and the shop's session of whoever had it before ends.
  useEffect(() => {
    held.current = Promise.all([
      control.holdWechat(user.wechat, device),
      requestJson('/session', { method: 'DELETE', cookies: true }),
    ]).catch((cause: unknown) => showToast(failureWords(cause)));
  }, [control, user, device, showToast]);

  const visit = async (url: string) => {
    await held.current;
    openPage(url);
  };
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
  const followLink = async (from: WechatCard, link: CardLink, face: HTMLElement | null) => {
    const url = await control.cardLink(user.wechat, from.id, link);
    fly(face);
    setChosen(from.id);
    await visit(url);
  };
  const follow = (...how: Parameters<typeof followLink>) => act(() => followLink(...how));
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

  const now = Date.now() / 1000 + (state.ahead ?? 0);
  const claimFor = async (openid: string) => {
    await control.claimCard(openid, await findFriendsCard());
    await wallet.reload();
  };
  const isArriving = useStep({
    wanted: step,
    actual: stepOf(wallet.items?.cards ?? [], card, open ? page?.url : undefined, now),
    isReady: wallet.items !== null && state.ahead !== null,
    reach: (to, signal) =>
      reachWechatStep(
        to,
        {
          look: async () => (await load()).cards,
          land: () => visit(LANDING),
          claim: () => claimFor(user.wechat),
          friendClaims: async () => {
            const friend = users.find((one) => one !== user);
            if (friend) await claimFor(friend.wechat);
          },
          openCard,
          open: (from) => followLink(from, 'center', null),
        },
        now,
        signal,
      ),
    onStep,
    onFailure: (cause) => showToast(arrivalFailureWords(cause)),
  });

  return (
    <Phone
      platform="wechat"
      name={words.phones.wechat}
      shows={open ? words.phones.wechatPage : words.phones.wechatWallet}
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
            onScan={() => void visit(LANDING)}
            onOrder={() => void visit(CHECKOUT)}
          />
        )}
      </div>
      <PhonePage
        open={open}
        chrome="browser"
        title={title}
        closeLabel="关闭网页，回到卡包"
        onClose={leave}
        onReload={() => page && void visit(page.url)}
        onClosed={forget}
      >
        {page && (
          <BrowserFrame
            key={page.visit}
            url={page.url}
            onTitle={setTitle}
            onRetry={() => void visit(page.url)}
          />
        )}
      </PhonePage>
      {sheet && (
        <WechatSheets
          sheet={sheet}
          openid={user.wechat}
          busy={busy}
          act={act}
          onSheet={setSheet}
          onVisit={(url) => void visit(url)}
          onSay={showToast}
          onArrive={(face) => {
            fly(face);
            return arrive();
          }}
        />
      )}
      <PhoneToast words={isArriving ? ARRIVING : toast} />
    </Phone>
  );
}

/**
 * @param chosen the card whose page is open in 卡包, under the shop's page, if one is open
 * @param url of the page that is open over 卡包
 */
function stepOf(
  cards: readonly WechatCard[],
  chosen: WechatCard | undefined,
  url: string | undefined,
  now: number,
): WechatStep | '' {
  if (url === LANDING) return 'landing';
  if (chosen?.used) return 'used';
  if (chosen && url !== undefined) return 'opened';
  if (chosen) return chosen.sharedBy === undefined ? 'claimed' : 'shared';
  if (cards.some((card) => !isOver(card, now))) return 'claimed';
  return cards.some(({ used }) => used) ? 'used' : '';
}
