// How much memory the sandbox needs for the coupons that were claimed there.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createControl } from '@kaquan/test/harness/control';
import { waitUntil } from '@kaquan/test/harness/wait-until';
import { startMeasured } from '../starting/start-measured.ts';
import { createCampaign } from './create-campaign.ts';

/** So many claims at once. */
const AT_ONCE = 20;

/**
 * Claims so many coupons at a sandbox of its own, whose pushes are taken; answers what its memory grew by.
 *
 * @example const { bytes, coupons } = await sandboxMemory(10_000);
 */
export async function sandboxMemory(coupons: number): Promise<{ bytes: number; coupons: number }> {
  const merchant = createServer((request, response) =>
    request.resume().on('end', () => response.end('success')),
  );
  await new Promise<void>((resolve) => merchant.listen(0, '127.0.0.1', resolve));
  const { port } = merchant.address() as AddressInfo;
  const { url, memory, stop } = await startMeasured('sandbox');
  try {
    const control = createControl(url);
    const couponId = await createCampaign(url, {
      callbackUrl: `http://127.0.0.1:${port}/`,
      stock: coupons * 2,
    });
    const [person] = await control.users();
    if (person === undefined) throw new Error('The sandbox knows nobody');
    const claim = async (count: number) => {
      let left = count;
      const claimer = async () => {
        while (left-- > 0) await control.baidu.claim(person.baidu, couponId);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, claimer));
      await waitUntil(
        async () => (await control.book()).pushes.every(({ pending }) => !pending),
        'every push to be delivered',
      );
      return (await memory()).needed;
    };
    // The log keeps the last thousand entries: it is to be full before.
    const before = await claim(Math.min(1_000, coupons));
    return { bytes: (await claim(coupons)) - before, coupons };
  } finally {
    await stop();
    merchant.close();
    merchant.closeAllConnections();
  }
}
