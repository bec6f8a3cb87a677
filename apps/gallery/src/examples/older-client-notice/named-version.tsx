// The version is named where WeChat's document names one; the one that is here is read from the browser.
import { OlderClientNotice } from '@kaquan/react/older-client-notice';

export default function Example() {
  return <OlderClientNotice needs="6.3.7" />;
}
