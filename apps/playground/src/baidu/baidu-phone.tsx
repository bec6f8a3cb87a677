// The left phone: Baidu's 卡券包, and the smart program that 立即使用 opens.
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { onPlatform, useFresh } from '../feed/use-fresh.ts';
import { flyTicket } from '../phone/fly-ticket.ts';
import { Phone } from '../phone/phone.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { PhoneToast } from '../phone/phone-toast.tsx';
import { useToast } from '../phone/use-toast.ts';
import { UserSwitch } from '../phone/user-switch.tsx';
import type { LaunchOptions, SandboxUser } from '../sandbox/control.ts';
import { launchFaults } from '../sandbox/launch-fault.ts';
import { useLanguage } from '../words/language.tsx';
import { openNewCampaign } from './open-new-campaign.ts';
import { type Launch, ProgramFrame } from './program-frame.tsx';
import { type Banner, type Campaign, readCampaign, readTake, type Take } from './read-wallet.ts';
import { BaiduWallet } from './wallet.tsx';

/** 从百度 App 的「我的小程序」进入: an ordinary launch, with no coupon and no referrer. */
const ordinaryLaunch: LaunchOptions = { path: 'pages/index/index', scene: '11600001', query: {} };

const onBaidu = onPlatform('baidu');

interface BaiduPhoneProps {
  user: SandboxUser;
  steps: ReactNode;
  onUser(user: SandboxUser): void;
}

export function BaiduPhone({ user, steps, onUser }: BaiduPhoneProps) {
  const { control, users, refresh, launchFault, planLaunchFault } = useBench();
  const { words } = useLanguage();
  const screen = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [launch, setLaunch] = useState<Launch | null>(null);
  /** Grows when the program is thrown away and started anew. */
  const [start, setStart] = useState(0);
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [toast, showToast] = useToast();

  const load = useCallback(async () => {
    const [campaigns, takes] = await Promise.all([
      control.baiduCampaigns(user.baidu),
      control.baiduWallet(user.baidu),
    ]);
    return { campaigns: campaigns.map(readCampaign), takes: takes.map(readTake) };
  }, [control, user]);
  const wallet = useFresh(onBaidu, load);

  /** Does one thing at a time for `id`, and says in words what went wrong. */
  const act = async (id: string, work: () => Promise<void>) => {
    setBusy(id);
    try {
      await work();
    } catch (cause) {
      showToast(failureWords(cause));
    }
    setBusy(null);
    void refresh();
  };
  const openWith = async (options: LaunchOptions) => {
    setLaunch({ options, loginCode: await control.baiduLoginCode(user.baidu) });
    setOpen(true);
  };
  const claim = ({ ticket }: Campaign) =>
    act(ticket.id, async () => {
      await control.claimBaidu(user.baidu, ticket.templateId);
      await wallet.reload();
    });
  const use = (take: Take, row: HTMLElement) =>
    act(take.id, async () => {
      const fault = launchFault === null ? {} : launchFaults[launchFault].fault;
      const options = await control.launchBaidu(user.baidu, take.id, fault);
      planLaunchFault(null);
      if (screen.current) void flyTicket(row, screen.current);
      await openWith(options);
    });
  const visitByBanner = ({ couponId }: Banner) =>
    act('banner', async () => openWith(await control.tapBaiduBanner(user.baidu, couponId)));
  const newCampaign = () =>
    act('new-campaign', async () => {
      showToast(await openNewCampaign());
      await wallet.reload();
    });
  const restart = () =>
    act('restart', async () => {
      if (!launch) return;
      setStart((old) => old + 1);
      await openWith(launch.options);
    });

  return (
    <Phone
      platform="baidu"
      name={words.phones.baidu}
      shows={open ? words.phones.baiduPage : words.phones.baiduWallet}
      steps={steps}
      screenRef={screen}
      switches={<UserSwitch name="baidu" users={users} user={user} onUser={onUser} />}
    >
      <div className="phone-view" inert={open ? '' : undefined}>
        <BaiduWallet
          wallet={wallet}
          busy={busy}
          onClaim={claim}
          onUse={use}
          onBanner={visitByBanner}
          onNewCampaign={newCampaign}
          onVisit={() => act('visit', () => openWith(ordinaryLaunch))}
        />
      </div>
      <PhonePage
        open={open}
        chrome="program"
        title={title || '小程序'}
        closeLabel="回到卡券包"
        onClose={() => setOpen(false)}
        onReload={restart}
      >
        {launch && <ProgramFrame key={start} launch={launch} onTitle={setTitle} onRetry={restart} />}
      </PhonePage>
      <PhoneToast words={toast} />
    </Phone>
  );
}
