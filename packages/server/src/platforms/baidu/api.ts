// Calls Baidu's open API for one smart program: inserts the token, renews it once when the gateway refuses it.
// @see 百度卡券; 智能小程序 服务端 getAccessToken
import { createCredential } from '../../credentials/create-credential.ts';
import type { Circuit } from '../../telemetry/gauges.ts';
import type { PlatformContext } from '../context.ts';
import { createPlatformHttp, type Fields, type PlatformRequest } from '../http/platform-http.ts';
import { fetchToken } from './oauth/2.0/token.ts';
import { baiduError, isTokenRefusal } from './platform-error.ts';

const BAIDU_BASE_URL = 'https://openapi.baidu.com';

/** Characters: 15 since 2021; the document still says 10. */
const TITLE_LIMIT = 15;

/** Where the coupon calls live. */
export const COUPON_PATH = '/rest/2.0/smartapp/v1.0/coupon';

export interface BaiduAccount {
  appKey: string;
  appSecret: string;
  baseUrl?: string | undefined;
  titleLimit?: number | undefined;
}

export interface BaiduApi {
  appKey: string;
  /** Characters that a coupon's title may have. */
  titleLimit: number;
  /**
   * Makes one call and answers its body when it succeeded.
   *
   * @throws {CouponError} PLATFORM_* with Baidu's own code
   */
  call(request: PlatformRequest): Promise<Fields>;
  /** Rejects when no access token can be had. */
  ready(): Promise<void>;
  /** Whether calls are let through after the last ones. */
  circuit(): Circuit;
}

/**
 * Makes the API of one smart program.
 *
 * @example const api = createBaiduApi({ appKey, appSecret }, context);
 * @supported node
 */
export function createBaiduApi(account: BaiduAccount, context: PlatformContext): BaiduApi {
  const http = createPlatformHttp({
    platform: 'baidu',
    baseUrl: (account.baseUrl ?? BAIDU_BASE_URL).replace(/\/$/, ''),
    fetch: context.fetch,
    logger: context.logger,
    refusal: baiduError,
  });
  const token = createCredential(
    {
      platform: 'baidu',
      appId: account.appKey,
      kind: 'access_token',
      // It lasts about a month.
      earlyBy: 24 * 3600,
      fetch: () => fetchToken(http, account),
    },
    context,
  );
  const send = (request: PlatformRequest, accessToken: string) =>
    http({ ...request, query: { access_token: accessToken, ...request.query } });

  return {
    appKey: account.appKey,
    titleLimit: account.titleLimit ?? TITLE_LIMIT,
    async call(request) {
      const accessToken = await token.get();
      let answer = await send(request, accessToken);
      if (isTokenRefusal(answer)) answer = await send(request, await token.renew(accessToken));
      const error = baiduError(answer);
      if (error) throw error;
      return answer;
    },
    circuit: http.circuit,
    async ready() {
      await token.get();
    },
  };
}
