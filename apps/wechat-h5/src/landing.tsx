// The landing page, which a shared link opens: a document of its own, with this script and its styles written inside,
// and so with the styles that it needs. Taro's runtime and router are not among that: whoever goes on opens index.html.
import { CouponProvider } from '@kaquan/react/coupon-provider';
import { createRoot } from 'react-dom/client';
import '@tarojs/components/global.css';
import '@kaquan/react/theme.css';
import '@kaquan/react/theme-more.css';
import '@kaquan/react/coupon-card.css';
import '@kaquan/react/coupon-motion.css';
import '@kaquan/react/coupon-skeleton.css';
import '@kaquan/react/button.css';
import '@kaquan/react/notice.css';
import '@kaquan/react/tip.css';
import '@kaquan/react/whole-page.css';
import '@kaquan/react/older-client-notice.css';
import '@kaquan/react/friends-landing.css';
import '@kaquan/react/focus.css';
import '@kaquan/page-pieces/style.css';
import './app.css';
import { client, wechat } from './kaquan';
import LandingPage from './pages/landing/index';

const place = document.getElementById('app');
if (!place) throw new Error('landing.html has no #app');
createRoot(place).render(
  <CouponProvider client={client} wechat={wechat}>
    <LandingPage />
  </CouponProvider>,
);
