// The desk: a phone on either side (or the merchant's desk on the left), the time line between them, the controls above.
import { lazy, Suspense, useState } from 'react';
import { BaiduPhone } from '../baidu/baidu-phone.tsx';
import { useBench } from '../bench.tsx';
import { TableProvider } from '../qr/table.tsx';
import type { SandboxUser } from '../sandbox/control.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { FirstSteps } from '../steps/first-steps.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { TopBar } from '../top-bar/top-bar.tsx';
import { TourProvider, useTour } from '../tour/use-tour.tsx';
import { WechatPhone } from '../wechat/wechat-phone.tsx';
import { LeftSwitch } from './left-switch.tsx';
import { goTo } from './place.ts';
import { TabBar } from './tab-bar.tsx';
import { useNarrow } from './use-narrow.ts';
import { usePlace } from './use-place.ts';
import './desk.css';

/** Brought when they are wanted: most of a first visit does without them. */
const MerchantDesk = lazy(async () => ({
  default: (await import('../merchant/merchant-desk.tsx')).MerchantDesk,
}));
const TourGuide = lazy(async () => ({ default: (await import('../tour/tour-guide.tsx')).TourGuide }));

export function Desk() {
  const { users, generation } = useBench();
  const { place, arrival, change } = usePlace(generation);
  const isNarrow = useNarrow();
  // On a phone it lies over the screen: not over what somebody came to see by a link.
  const [isLinked] = useState(place.baiduStep + place.wechatStep + place.coupon !== '');
  const [away, setAway] = useState(() => readSetting('steps') === 'away');
  const [first] = users;
  if (!first) return null;
  const holder = (name: string): SandboxUser => users.find((user) => user.name === name) ?? first;
  const onBaidu = holder(place.baidu);
  const onWechat = holder(place.wechat);
  const dismiss = () => {
    writeSetting('steps', 'away');
    setAway(true);
  };
  const steps = away ? null : <FirstSteps left={place.left} onDismiss={dismiss} />;

  return (
    <TableProvider key={generation}>
      <TourProvider change={change}>
        <div className="desk" data-tab={place.tab} data-left={place.left}>
          <TopBar isNarrow={isNarrow}>
            <LeftSwitch left={place.left} onLeft={(left) => change(goTo(left))} />
          </TopBar>
          <main className="desk-main">
            <BaiduPhone
              key={`baidu ${onBaidu.baidu} ${generation} ${arrival}`}
              user={onBaidu}
              step={place.baiduStep}
              onUser={(user) => change({ baidu: user.name, baiduStep: '' })}
              onStep={(baiduStep) => change({ baiduStep })}
            />
            {place.left === 'merchant' && (
              <Suspense>
                <MerchantDesk
                  key={`merchant ${generation}`}
                  coupon={place.coupon}
                  onCoupon={(coupon) => change({ coupon })}
                />
              </Suspense>
            )}
            <Timeline steps={isNarrow ? null : steps} />
            <WechatPhone
              key={`wechat ${onWechat.wechat} ${place.device} ${generation} ${arrival}`}
              user={onWechat}
              step={place.wechatStep}
              device={place.device}
              onUser={(user) => change({ wechat: user.name, wechatStep: '' })}
              onStep={(wechatStep) => change({ wechatStep })}
              onDevice={(device) => change({ device, wechatStep: '' })}
            />
          </main>
          {isNarrow && !isLinked && steps}
          {isNarrow && <TabBar tab={place.tab} onTab={(tab) => change(goTo(tab))} />}
        </div>
        <TourPlace />
      </TourProvider>
    </TableProvider>
  );
}

/** The guide while a walk is on. */
function TourPlace() {
  const { walk } = useTour();
  if (walk === null) return null;
  return (
    <Suspense>
      <TourGuide key={walk} walk={walk} />
    </Suspense>
  );
}
