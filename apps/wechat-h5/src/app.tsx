// The restaurant inside WeChat: as a page, and as a mini-program.
import { CouponProvider } from '@kaquan/react/coupon-provider';
import '@kaquan/react/style.css';
import '@kaquan/page-pieces/style.css';
import type { PropsWithChildren } from 'react';
import './app.css';
import { client, wechat } from './kaquan';

export default function App({ children }: PropsWithChildren) {
  return (
    <CouponProvider client={client} wechat={wechat}>
      {children}
    </CouponProvider>
  );
}
