// Another wish, and no version known: the newest one is asked for.
import { OlderClientNotice } from '@kaquan/react/older-client-notice';
import { say } from '../../data/say.ts';

export default function Example() {
  return <OlderClientNotice wish={say('再送一张', 'Give one more')} />;
}
