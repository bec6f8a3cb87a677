// A logged-in person's view of the coupon server, over real HTTP and the kit's own client.
import { type CouponClient, createCouponClient } from '@kaquan/client';
import type { User } from './people.ts';
import type { Stack } from './stack.ts';

/** Logs the person in through Baidu's twin and answers their client. */
export async function baiduHolder(stack: Stack, user: User): Promise<CouponClient> {
  const code = await stack.control.baidu.loginCode(user.baidu);
  const response = await fetch(`${stack.backendUrl}/session/baidu`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw new Error(`The login was refused: ${response.status} ${await response.text()}`);
  const { session } = (await response.json()) as { session: string };
  return createCouponClient({
    baseUrl: `${stack.backendUrl}/api`,
    headers: () => ({ authorization: `Bearer ${session}` }),
  });
}
