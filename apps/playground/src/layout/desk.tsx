// The desk: a phone on either side, the time line between them, the controls above.
import { useState } from 'react';
import { BaiduPhone } from '../baidu/baidu-phone.tsx';
import { useBench } from '../bench.tsx';
import type { SandboxUser } from '../sandbox/control.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { FirstSteps, PhoneSteps } from '../steps/first-steps.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { TopBar } from '../top-bar/top-bar.tsx';
import { WechatPhone } from '../wechat/wechat-phone.tsx';
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
    <div className="desk" data-tab={place.tab}>
      <TopBar />
      <main className="desk-main">
        <BaiduPhone
          key={`baidu ${onBaidu.baidu} ${generation}`}
          user={onBaidu}
          steps={away ? null : <PhoneSteps platform="baidu" />}
          onUser={(user) => change({ baidu: user.name })}
        />
        <Timeline steps={away ? null : <FirstSteps onDismiss={dismiss} />} />
        <WechatPhone
          key={`wechat ${onWechat.wechat} ${place.device} ${generation}`}
          user={onWechat}
          steps={away ? null : <PhoneSteps platform="wechat" />}
          device={place.device}
          onUser={(user) => change({ wechat: user.name })}
          onDevice={(device) => change({ device })}
        />
      </main>
      <TabBar tab={place.tab} onTab={(tab) => change({ tab })} />
    </div>
  );
}
