// Calls to the platform's API from outside our server: another system of the merchant, or its cash desk.
import type { Stack } from '../stack.ts';

/**
 * One call with a token of its own.
 *
 * @param route the platform's path: `/card/code/mark`
 */
export async function callWechat(
  stack: Stack,
  route: string,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [account] = (await stack.control.accounts()).wechat;
  const post = async (path: string, json: unknown) => {
    const response = await fetch(`${stack.sandboxUrl}/wechat${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const { access_token } = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: account?.appid,
    secret: account?.secret,
  });
  return post(`${route}?access_token=${access_token}`, body);
}
