// The desk: a phone on either side (or the merchant's desk on the left), the time line between them, the controls above.
import { useState } from 'react';
import { BaiduPhone } from '../baidu/baidu-phone.tsx';
import { useBench } from '../bench.tsx';
import { MerchantDesk } from '../merchant/merchant-desk.tsx';
import { TableProvider } from '../qr/table.tsx';
import type { SandboxUser } from '../sandbox/control.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { FirstSteps, PhoneSteps } from '../steps/first-steps.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { TopBar } from '../top-bar/top-bar.tsx';
import { WechatPhone } from '../wechat/wechat-phone.tsx';
import { LeftSwitch } from './left-switch.tsx';
import { goTo } from './place.ts';
import { TabBar } from './tab-bar.tsx';
import { usePlace } from './use-place.ts';
import './desk.css';

export function Desk() {
  const { users, generation } = useBench();
  const [place, change] = usePlace();
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

  return (
    <TableProvider key={generation}>
      <div className="desk" data-tab={place.tab} data-left={place.left}>
        <TopBar>
          <LeftSwitch left={place.left} onLeft={(left) => change(goTo(left))} />
        </TopBar>
        <main className="desk-main">
          <BaiduPhone
            key={`baidu ${onBaidu.baidu} ${generation}`}
            user={onBaidu}
            steps={away ? null : <PhoneSteps name="baidu" />}
            onUser={(user) => change({ baidu: user.name })}
          />
          {place.left === 'merchant' && (
            <MerchantDesk
              key={`merchant ${generation}`}
              coupon={place.coupon}
              steps={away ? null : <PhoneSteps name="merchant" />}
              onCoupon={(coupon) => change({ coupon })}
            />
          )}
          <Timeline steps={away ? null : <FirstSteps left={place.left} onDismiss={dismiss} />} />
          <WechatPhone
            key={`wechat ${onWechat.wechat} ${place.device} ${generation}`}
            user={onWechat}
            steps={away ? null : <PhoneSteps name="wechat" />}
            device={place.device}
            onUser={(user) => change({ wechat: user.name })}
            onDevice={(device) => change({ device })}
          />
        </main>
        <TabBar tab={place.tab} onTab={(tab) => change(goTo(tab))} />
      </div>
    </TableProvider>
  );
}
