// Quoted by the guides to moving: the access token stays with the program that has it now.
import type { LendToken, WechatConfig } from '@kaquan/server';

/** `owner`: where that program tells its token to yours, behind a password of your own. */
export const borrowFrom =
  (owner: string, password: string): LendToken =>
  async ({ refused }) => {
    const answer = await fetch(`${owner}?refused=${refused}`, {
      headers: { authorization: `Bearer ${password}` },
    });
    if (!answer.ok) throw new Error(`The token's owner answered ${answer.status}`);
    return await answer.json(); // { value, expiresIn }, in seconds
  };

export const borrowing = (appid: string, token: string, accessToken: LendToken): WechatConfig => ({
  appid,
  token,
  accessToken, // in place of `secret`
});
