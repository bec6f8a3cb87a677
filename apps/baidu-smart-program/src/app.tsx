// The smart program. It catches the coupon of 立即使用 here, at App level: pages never get the launch options.
// @see 百度卡券 App.onShow, referrerInfo.extraData.coupon
import { CouponProvider } from '@kaquan/react/coupon-provider';
import '@kaquan/react/theme.css';
import '@kaquan/react/button.css';
import '@kaquan/react/coupon-card.css';
import '@kaquan/react/coupon-list.css';
import '@kaquan/react/coupon-skeleton.css';
import '@kaquan/react/notice.css';
import '@kaquan/page-pieces/style.css';
import { reLaunch, useDidShow, useLaunch } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { arrive } from './arrival';
import { client, launch, session } from './kaquan';
import { startPreview } from './preview/preview';

export default function App({ children }: PropsWithChildren) {
  useLaunch(arrive);
  useDidShow(arrive);

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    startPreview((options) => {
      session.restart();
      arrive(options);
      void reLaunch({ url: `/${options.path || 'pages/index/index'}` });
    });
  }, []);

  return (
    <CouponProvider client={client} launch={launch}>
      {children}
    </CouponProvider>
  );
}
