// A page or a mini-program of somebody who has logged in: keeps what the login gave, a cookie or a token.

export interface Page {
  /** Calls the coupon server; `body` makes it a POST. */
  call<T>(path: string, body?: object): Promise<T>;
}

/** On a slow machine a kept connection may be closed for being idle just when it is used. */
const json = { 'content-type': 'application/json', connection: 'close' };

/** Logs in with the platform's code. */
export async function openPage(url: string, login: { platform: string; code: string }): Promise<Page> {
  const response = await fetch(`${url}/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(login),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The login was refused: ${response.status} ${text}`);
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  const session: Record<string, string> =
    text === '' ? { cookie: cookie.join('; ') } : { authorization: `Bearer ${JSON.parse(text).token}` };
  return {
    async call<T>(path: string, body?: object) {
      const answer = await fetch(`${url}/api${path}`, {
        headers: { ...json, ...session },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}
