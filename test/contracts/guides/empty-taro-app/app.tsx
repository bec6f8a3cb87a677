import { CouponProvider } from '@kaquan/react';
import '@kaquan/react/style.css';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { client, launch, wechat } from './kaquan';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  useLaunch(launch.capture);
  useDidShow(launch.capture);
  return (
    <CouponProvider client={client} launch={launch} wechat={wechat}>
      {children}
    </CouponProvider>
  );
}
