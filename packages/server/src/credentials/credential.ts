// Access tokens and tickets: what a platform lends us for a while, one for all processes.

/** How one credential is had from its platform. */
export interface CredentialSource {
  platform: string;
  /** The merchant's app: Baidu appKey, WeChat appid. */
  appId: string;
  /** access_token, jsapi_ticket, wx_card_ticket. */
  kind: string;
  /** How long before its end it is renewed, seconds. */
  earlyBy: number;
  /** Asks the platform. `force`: even one that the platform would still answer from its own memory will not do. */
  fetch(force: boolean): Promise<{ value: string; expiresIn: number }>;
}

export interface Credential {
  /** A value good for use now. */
  get(): Promise<string>;
  /**
   * A value other than `stale`, which the platform has just refused. When somebody has already renewed it,
   * theirs is answered and nothing is asked: a late refusal of an old token does not throw the new one away.
   */
  renew(stale: string): Promise<string>;
}
