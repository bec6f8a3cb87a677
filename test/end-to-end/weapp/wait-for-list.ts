// 我的卡券 of the mini-program, opened again until it shows what a push has told the server.
import { waitUntil } from '../../harness/wait-until.ts';
import type { WeappPhone } from '../../harness/weapp/weapp-phone.ts';

/** The list is on the screen; the person leaves the program and comes back, until the text is there. */
export async function waitForList(phone: WeappPhone, text: string): Promise<void> {
  await phone.shows(/可用/);
  const seen = () => phone.program.page().text();
  await waitUntil(
    async () => {
      if (seen().includes(text)) return true;
      phone.program.hide();
      await phone.program.show({ path: 'pages/coupons/index' });
      return false;
    },
    () => `${text} in the list:\n${seen()}`,
  );
}
