// The landing page, which a shared link opens: a document of its own, with this script and its styles written inside.
// It needs neither Taro's runtime nor its router. Whoever goes on opens index.html.
import { createRoot } from 'react-dom/client';
import '@tarojs/components/global.css';
import App from './app';
import LandingPage from './pages/landing/index';

const place = document.getElementById('app');
if (!place) throw new Error('landing.html has no #app');
createRoot(place).render(
  <App>
    <LandingPage />
  </App>,
);
