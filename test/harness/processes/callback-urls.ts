// Where the platforms' pushes go: to a server process, or to what stands before several of them.

/** Of every server process, so that whichever gets a push of Baidu's takes it. */
export const CALLBACK_SECRET = 'processes-callback-secret';

/** The callbacks of what listens at `url`. Baidu's is a field of each coupon; the others belong to the account. */
export function callbackUrls(url: string) {
  return {
    baidu: `${url}/callbacks/baidu/${CALLBACK_SECRET}`,
    wechat: `${url}/callbacks/wechat`,
    beecloud: `${url}/callbacks/beecloud`,
  };
}

/** Has the sandbox push there; Baidu's address goes into the coupons, by whoever creates them. */
export async function pointCallbacks(sandboxUrl: string, url: string): Promise<void> {
  const { wechat, beecloud } = callbackUrls(url);
  const response = await fetch(`${sandboxUrl}/_sandbox/accounts`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ wechat: { callbackUrl: wechat }, beecloud: { callbackUrl: beecloud } }),
  });
  if (!response.ok) throw new Error(`The sandbox refused the callbacks: ${await response.text()}`);
}
