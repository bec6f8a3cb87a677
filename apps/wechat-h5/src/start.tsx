// The first script of the H5 page. The landing page is what a shared link opens, and needs neither Taro's runtime
// nor its router: it is drawn at once. Taro is loaded when the person goes on, or where a link names another page.
import { createRoot } from 'react-dom/client';
import '@tarojs/components/global.css';
import App from './app';
import LandingPage from './pages/landing/index';

/** Any other hash means the landing page, also the one that names none: WeChat's login leaves #wechat_redirect behind. */
const ANOTHER_PAGE = /^#\/?pages\/(?!landing\/)/;
const USE = /^#\/pages\/use\/index/;

const place = document.createElement('div');
const root = createRoot(place);

function open(): void {
  const { hash } = window.location;
  if (ANOTHER_PAGE.test(hash)) {
    goOn();
    return;
  }
  document.title = '领取优惠券';
  root.render(
    <App>
      <LandingPage key={hash} />
    </App>,
  );
}

/** Hands over to Taro, which opens whatever the hash names from now on. The landing page stays until Taro is there. */
async function goOn(): Promise<void> {
  // What a card's 立即使用 opens comes in beside Taro, not after it.
  if (USE.test(window.location.hash)) void import('./pages/use/index');
  await import('./app.config');
  window.removeEventListener('hashchange', open);
  root.unmount();
  place.remove();
}

document.body.prepend(place);
window.addEventListener('hashchange', open);
open();
