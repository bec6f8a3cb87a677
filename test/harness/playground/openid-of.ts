// Whose phone that is, by the name the playground shows.
import type { Stack } from '../stack.ts';

/** The openid of the person of that name at the merchant's 公众号. */
export async function openidOf({ control }: Stack, name: string): Promise<string> {
  const user = (await control.users()).find((one) => one.name === name);
  if (!user) throw new Error(`The sandbox has nobody called ${name}`);
  return user.wechat;
}
