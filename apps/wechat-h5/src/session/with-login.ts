// Sends a visitor without a session to WeChat's login, once: an answer of 401 after that is shown, not followed.
import type { Transport } from '@kaquan/client';

const TRIED = 'kaquan.login-tried';

export interface LoginPlace {
  location: Pick<Location, 'pathname' | 'search' | 'hash' | 'replace'>;
  sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/**
 * @param transport sends the request
 * @param origin the backend's, empty for the page's own
 * @param place the window, or a stand-in for tests
 */
export function withLogin(transport: Transport, origin: string, place: LoginPlace = window): Transport {
  let leaving = false;
  return async (request) => {
    const answer = await transport(request);
    if (answer.status !== 401) {
      place.sessionStorage.removeItem(TRIED);
      return answer;
    }
    if (!leaving && place.sessionStorage.getItem(TRIED)) {
      // The page offers 再试一次; that may go to the login again.
      place.sessionStorage.removeItem(TRIED);
      return answer;
    }
    if (!leaving) leave();
    // The page is on its way out; whatever it would show now would only flicker.
    return new Promise<never>(() => undefined);
  };

  function leave(): void {
    leaving = true;
    place.sessionStorage.setItem(TRIED, '1');
    const { pathname, search, hash } = place.location;
    const back = encodeURIComponent(`${pathname}${search}${hash}`);
    place.location.replace(`${origin}/session/wechat?return=${back}`);
  }
}
