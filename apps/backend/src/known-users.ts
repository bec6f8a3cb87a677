// Who somebody of the mini-program is at the official account, which alone knows its cards. Both tell the unionid:
// whatever names it together with the account's openid is learnt here. A real shop keeps this in its database.

export interface KnownUsers {
  /** Remembers what a login or a push told; one without a unionid tells nothing. */
  learn(told: { openid: string; unionid?: string | undefined }): void;
  /** The openid at the official account, once known. */
  openidOf(unionid: string): string | undefined;
  clear(): void;
}

export function createKnownUsers(): KnownUsers {
  const openids = new Map<string, string>();
  return {
    learn({ openid, unionid }) {
      if (unionid) openids.set(unionid, openid);
    },
    openidOf: (unionid) => openids.get(unionid),
    clear: () => openids.clear(),
  };
}
