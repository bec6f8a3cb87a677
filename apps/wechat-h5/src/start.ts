// The first script of index.html: hands over to Taro, which opens the page that the hash names. A link that names none,
// or the landing page as links did before that had a document of its own, goes to landing.html.
import { redirect } from './kaquan';

/** WeChat's login leaves #wechat_redirect behind, which names no page. */
const A_PAGE = /^#\/?pages\/(?!landing\/)/;
const USE = /^#\/pages\/use\/index/;

const { hash, search } = window.location;
if (A_PAGE.test(hash)) {
  // What a card's 立即使用 opens comes in beside Taro, not after it.
  if (USE.test(hash)) void import('./pages/use/index');
  void import('./app.config');
} else if (redirect.status !== 'reloading') {
  const query = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(hash.split('?')[1])) query.set(name, value);
  window.location.replace(`landing.html${query.size > 0 ? `?${query}` : ''}`);
}
