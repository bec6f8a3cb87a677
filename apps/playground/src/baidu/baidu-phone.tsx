// The left phone: Baidu's 卡券包, and the smart program that 立即使用 opens.
import { useCallback, useRef, useState } from 'react';
import { ARRIVING, arrivalFailureWords } from '../arrival-words.ts';
import { useBench } from '../bench.tsx';
import { failureWords } from '../failure-words.ts';
import { onPlatform, useFresh } from '../feed/use-fresh.ts';
import { useStep } from '../layout/use-step.ts';
import type { BaiduStep } from '../layout/walk-step.ts';
import { flyTicket } from '../phone/fly-ticket.ts';
import { Phone } from '../phone/phone.tsx';
import { PhonePage } from '../phone/phone-page.tsx';
import { PhoneToast } from '../phone/phone-toast.tsx';
import { useToast } from '../phone/use-toast.ts';
import { UserSwitch } from '../phone/user-switch.tsx';
import type { LaunchOptions, SandboxUser } from '../sandbox/control.ts';
import { launchFaults } from '../sandbox/launch-fault.ts';
import { isOver } from '../ticket/ticket.ts';
import { useLanguage } from '../words/language.tsx';
import { openNewCampaign } from './open-new-campaign.ts';
import { type Launch, ProgramFrame } from './program-frame.tsx';
import { reachBaiduStep } from './reach-step.ts';
import { type Banner, type Campaign, readCampaign, readTake, type Take } from './read-wallet.ts';
import { BaiduWallet } from './wallet.tsx';

/** 从百度 App 的「我的小程序」进入: an ordinary launch, with no coupon and no referrer. */
const ordinaryLaunch: LaunchOptions = { path: 'pages/index/index', scene: '11600001', query: {} };

const onBaidu = onPlatform('baidu');

interface BaiduPhoneProps {
  user: SandboxUser;
  /** How far the address wants it to be. */
  step: BaiduStep | '';
  onUser(user: SandboxUser): void;
  onStep(step: BaiduStep | ''): void;
}

export function BaiduPhone({ user, step, onUser, onStep }: BaiduPhoneProps) {
  const { control, users, state, refresh, launchFault, planLaunchFault } = useBench();
  const { words } = useLanguage();
  const screen = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [launch, setLaunch] = useState<Launch | null>(null);
  /** The coupon that 立即使用 opened the program with. */
  const [inUse, setInUse] = useState<string | null>(null);
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
  const openWith = async (options: LaunchOptions, take: string | null = null) => {
    setInUse(take);
    setLaunch({ options, loginCode: await control.baiduLoginCode(user.baidu) });
    setOpen(true);
  };
  const claim = ({ ticket }: Campaign) =>
    act(ticket.id, async () => {
      await control.claimBaidu(user.baidu, ticket.templateId);
      await wallet.reload();
    });
  const launchWith = async (take: Take, row: HTMLElement | null) => {
    const fault = launchFault === null ? {} : launchFaults[launchFault].fault;
    const options = await control.launchBaidu(user.baidu, take.id, fault);
    planLaunchFault(null);
    if (row && screen.current) void flyTicket(row, screen.current);
    await openWith(options, take.id);
  };
  const use = (take: Take, row: HTMLElement) => act(take.id, () => launchWith(take, row));
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
      await openWith(launch.options, inUse);
    });

  const now = Date.now() / 1000 + (state.ahead ?? 0);
  const isArriving = useStep({
    wanted: step,
    actual: stepOf(wallet.items?.takes ?? [], open ? inUse : null, now),
    isReady: wallet.items !== null && state.ahead !== null,
    reach: (to, signal) =>
      reachBaiduStep(
        to,
        {
          look: load,
          claim: ({ ticket }) => control.claimBaidu(user.baidu, ticket.templateId).then(wallet.reload),
          open: (take) => launchWith(take, null),
        },
        now,
        signal,
      ),
    onStep,
    onFailure: (cause) => showToast(arrivalFailureWords(cause)),
  });

  return (
    <Phone
      platform="baidu"
      name={words.phones.baidu}
      shows={open ? words.phones.baiduPage : words.phones.baiduWallet}
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
      <PhoneToast words={isArriving ? ARRIVING : toast} />
    </Phone>
  );
}

/** @param inUse the coupon whose page is open in the program, if any */
function stepOf(takes: readonly Take[], inUse: string | null, now: number): BaiduStep | '' {
  const shown = takes.find(({ id }) => id === inUse);
  if (shown) return shown.used ? 'used' : 'opened';
  if (takes.some((take) => !isOver(take, now))) return 'claimed';
  return takes.some(({ used }) => used) ? 'used' : '';
}
