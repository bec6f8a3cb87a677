// What to call whoever an id names: someone of the seed, or a stranger. Any id is somebody, so that tests bring their own people.
import type { SandboxUser } from './seed.ts';

/** The person's name, or one made from the id's end: `用户 a1b2`. */
export function personName(
  users: readonly SandboxUser[],
  platform: 'wechat' | 'baidu' | 'beecloud',
  id: string,
): string {
  return users.find((user) => user[platform] === id)?.name ?? `用户 ${id.slice(-4)}`;
}
