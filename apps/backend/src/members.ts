// The shop's own register of its members. The demo's is the sandbox's list of people; a real shop's is its database.
import type { SandboxControl } from './sandbox-control.ts';

/** Answers the member's number for an openid. Whom the list does not name gets a number made of the openid. */
export function createMembers(sandbox: Pick<SandboxControl, 'people'>): (openid: string) => Promise<string> {
  return async (openid) => {
    const people = await sandbox.people();
    return people.find(({ wechat }) => wechat === openid)?.beecloud ?? `member-${openid}`;
  };
}
