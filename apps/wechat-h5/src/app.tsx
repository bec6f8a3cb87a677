// The H5 page inside WeChat.
import { CouponProvider } from '@kaquan/react/coupon-provider';
import { Notice } from '@kaquan/react/notice';
import { Screen } from '@kaquan/react/screen';
import '@kaquan/react/style.css';
import { inWechat } from '@kaquan/client/wechat/in-wechat';
import type { PropsWithChildren } from 'react';
import './app.css';
import { client, redirect, wechat } from './kaquan';

export default function App({ children }: PropsWithChildren) {
  // iOS reloads without the parameters, because it signs the URL it landed on.
  if (redirect.status === 'reloading') return null;
  if (!inWechat()) {
    return (
      <Screen>
        <Notice title="请在微信中打开" hint="把链接发到微信里，在微信中打开就能领取和使用优惠券。" />
      </Screen>
    );
  }
  return (
    <CouponProvider client={client} wechat={wechat}>
      {children}
    </CouponProvider>
  );
}
