// The phone that an example is opened on, as far as a page can tell: its user agent.
import type { Phone } from '../catalogue.ts';

const OWN = navigator.userAgent;
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const AGENTS: Record<Phone, string> = {
  wechat: `${IPHONE} MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN`,
  'older-wechat': `${IPHONE} MicroMessenger/6.2.9(0x16020900) NetType/WIFI Language/zh_CN`,
};

/** None: the browser says again what it is. */
export function playPhone(phone: Phone | undefined): void {
  Object.defineProperty(navigator, 'userAgent', {
    value: phone ? AGENTS[phone] : OWN,
    configurable: true,
  });
}
