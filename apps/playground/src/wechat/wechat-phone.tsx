// The right phone: WeChat's 卡包, and the web pages that open from it.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { onPlatform, useFresh } from '../feed/use-fresh.ts';
import { flyTicket } from '../phone/fly-ticket.ts';
import { Phone } from '../phone/phone.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { useToast } from '../phone/use-toast.ts';
import { UserSwitch } from '../phone/user-switch.tsx';
import type { CardLink, Device, SandboxUser } from '../sandbox/control.ts';
import { requestJson } from '../sandbox/request.ts';
import { useLanguage } from '../words/language.tsx';
import { BrowserFrame } from './browser-frame.tsx';
import { CardDetail } from './card-detail.tsx';
import { DeviceSwitch } from './device-switch.tsx';
import { readCard, type WechatCard } from './read-wallet.ts';
import { WechatWallet } from './wallet.tsx';

/** Where a person lands who scans the shop's QR code. */
const LANDING = '/apps/wechat/';
/** And who scans the code on its tables: the checkout, where the shop's own coupons deduct themselves. */
const CHECKOUT = '/apps/wechat/#/pages/checkout/index';

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
  const [page, setPage] = useState<{ url: string; visit: number } | null>(null);
  /** A page opened again is a new page, at the same address too. */
  const visits = useRef(0);
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [toast, showToast] = useToast();

  const load = useCallback(
    async () => (await control.wechatWallet(user.wechat)).map(readCard),
    [control, user],
  );
  const wallet = useFresh(onWechat, load);
  const card = wallet.items?.find(({ id }) => id === chosen);

  // This phone is now his: WeChat's own cookie says so, and the shop's session of whoever had it before ends.
  useEffect(() => {
    Promise.all([
      control.holdWechat(user.wechat, device),
      requestJson('/session', { method: 'DELETE', cookies: true }),
    ]).catch((cause: unknown) => showToast(failureWords(cause)));
  }, [control, user, device, showToast]);

  const visit = (url: string) => {
    visits.current += 1;
    setPage({ url, visit: visits.current });
    setOpen(true);
  };
  const follow = async (from: WechatCard, link: CardLink, face: HTMLElement | null) => {
    setBusy(true);
    try {
      const url = await control.cardLink(user.wechat, from.id, link);
      if (face && screen.current) void flyTicket(face, screen.current);
      visit(url);
    } catch (cause) {
      showToast(failureWords(cause));
    }
    setBusy(false);
    void refresh();
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
      <div className="phone-view" inert={open ? '' : undefined}>
        {card ? (
          <CardDetail
            card={card}
            busy={busy}
            onBack={() => setChosen(null)}
            onLink={(link, face) => void follow(card, link, face)}
          />
        ) : (
          <WechatWallet
            wallet={wallet}
            onCard={({ id }) => setChosen(id)}
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
        onClose={() => setOpen(false)}
        onReload={() => page && visit(page.url)}
        onClosed={() => setPage(null)}
      >
        {page && (
          <BrowserFrame key={page.visit} url={page.url} onTitle={setTitle} onRetry={() => visit(page.url)} />
        )}
      </PhonePage>
      {toast && (
        <p className="phone-toast" role="status">
          {toast}
        </p>
      )}
    </Phone>
  );
}
