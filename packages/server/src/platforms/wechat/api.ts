// Calls WeChat's API for one official account: inserts the token, renews it once when WeChat refuses it.
// @see 微信公众平台 获取稳定版接口调用凭据; 卡券 JS-SDK 附录4
import { CouponError } from '@kaquan/protocol/errors';
import { createCredential } from '../../credentials/create-credential.ts';
import type { Credential } from '../../credentials/credential.ts';
import { expireTemplate } from '../../storage/expire-template.ts';
import type { Circuit } from '../../telemetry/gauges.ts';
import type { PlatformContext } from '../context.ts';
import { createPlatformHttp, type Fields, type PlatformRequest } from '../http/platform-http.ts';
import { borrowToken, type LendToken } from './borrow-token.ts';
import { fetchStableToken } from './cgi-bin/stable-token.ts';
import { fetchTicket } from './cgi-bin/ticket/getticket.ts';
import { isTokenRefusal, wechatError } from './platform-error.ts';
import { trySecrets } from './try-secrets.ts';

export const WECHAT_BASE_URL = 'https://api.weixin.qq.com';

export interface WechatAccount {
  appid: string;
  /** May be missing where the token is borrowed; then there is no `callWithSecret`. */
  secret?: string | undefined;
  /** Tried when WeChat refuses `secret`, while that is being changed. */
  previousSecrets?: readonly string[] | undefined;
  baseUrl?: string | undefined;
  /** Who lends the access token; it is asked of WeChat unless given. */
  accessToken?: LendToken | undefined;
}

export interface WechatApi {
  appid: string;
  /**
   * Makes one call and answers its body when it succeeded.
   *
   * @throws {CouponError} PLATFORM_* with WeChat's own code
   */
  call(request: PlatformRequest): Promise<Fields>;
  /**
   * A call of the user's authorisation, which WeChat wants with appid and secret instead of a token.
   *
   * @throws {CouponError} CONFIG_INVALID without a secret
   */
  callWithSecret(request: PlatformRequest): Promise<Fields>;
  /** Signs wx.config. Not for cards. */
  jsapiTicket(): Promise<string>;
  /** Signs cards. Not for wx.config. */
  cardTicket(): Promise<string>;
  /** Has what is kept of a card read anew the next time it is wanted: it has changed, or may have. */
  forgetCard(cardId: string): Promise<void>;
  /** Rejects when no access token can be had. */
  ready(): Promise<void>;
  /** Whether calls are let through after the last ones. */
  circuit(): Circuit;
}

/** Tokens and tickets last two hours; the stable token changes five minutes before its end. */
const EARLY = 240;

/**
 * Makes the API of one official account.
 *
 * @example const api = createWechatApi({ appid, secret }, context);
 * @supported node
 */
export function createWechatApi(account: WechatAccount, context: PlatformContext): WechatApi {
  const http = createPlatformHttp({
    platform: 'wechat',
    baseUrl: (account.baseUrl ?? WECHAT_BASE_URL).replace(/\/$/, ''),
    fetch: context.fetch,
    logger: context.logger,
    refusal: wechatError,
  });
  const keep = (
    kind: string,
    fetch: (force: boolean) => Promise<{ value: string; expiresIn: number }>,
  ): Credential =>
    createCredential({ platform: 'wechat', appId: account.appid, kind, earlyBy: EARLY, fetch }, context);

  const { secret, previousSecrets = [], accessToken: lend } = account;
  const secrets = secret === undefined ? [] : [secret, ...previousSecrets];
  const token = keep('access_token', (force) =>
    lend ? borrowToken(lend, force) : fetchStableToken(http, { appid: account.appid, secrets }, force),
  );
  const send = (request: PlatformRequest, accessToken: string) =>
    http({ ...request, query: { access_token: accessToken, ...request.query } });

  async function call(request: PlatformRequest): Promise<Fields> {
    const accessToken = await token.get();
    let answer = await send(request, accessToken);
    if (isTokenRefusal(answer)) answer = await send(request, await token.renew(accessToken));
    return succeeded(answer, request.path);
  }
  const jsapi = keep('jsapi_ticket', () => fetchTicket({ call }, 'jsapi'));
  const card = keep('wx_card_ticket', () => fetchTicket({ call }, 'wx_card'));

  return {
    appid: account.appid,
    call,
    async callWithSecret(request) {
      if (secret === undefined)
        throw new CouponError(
          'CONFIG_INVALID',
          `${request.path} needs wechat.secret, which is not configured.`,
        );
      const answer = await trySecrets(secrets, (one) =>
        http({ ...request, query: { appid: account.appid, secret: one, ...request.query } }),
      );
      return succeeded(answer, request.path);
    },
    jsapiTicket: () => jsapi.get(),
    cardTicket: () => card.get(),
    async forgetCard(cardId) {
      const key = { platform: 'wechat', appId: account.appid, templateId: cardId };
      const { db } = await context.database();
      await expireTemplate(db, key);
      context.templates.forget(key);
    },
    circuit: http.circuit,
    async ready() {
      await token.get();
    },
  };
}

function succeeded(answer: Fields, path: string): Fields {
  const error = wechatError(answer, path);
  if (error) throw error;
  return answer;
}
