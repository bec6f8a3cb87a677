// Calls BeeCloud's REST API for one app: signs each call with the secret it wants, packs a GET into `para`.
// @see BeeCloud 营销卡券 公共参数, GET请求方式
import { appSign } from '@kaquan/protocol/beecloud/app-sign';
import type { Circuit } from '../../telemetry/gauges.ts';
import type { PlatformContext } from '../context.ts';
import { createPlatformHttp, type Fields } from '../http/platform-http.ts';
import { beecloudError } from './platform-error.ts';

export interface BeecloudAccount {
  appId: string;
  appSecret: string;
  masterSecret: string;
  /** Without a default: BeeCloud's own domain may have passed to somebody else. */
  baseUrl: string;
}

export interface BeecloudRequest {
  method: 'GET' | 'POST';
  /** As in the document, without host: `/2/rest/coupon`. */
  path: string;
  /** How logs call a path that holds an id: `/2/rest/bill/:id`. */
  route?: string;
  /** The call's own fields; those that are undefined are left out. */
  fields?: Fields;
  /** Coupons, payments and queries want the app secret, refunds and transfers the master secret. */
  signedWith: 'appSecret' | 'masterSecret';
  /** Asking twice does no harm: the call is repeated when no answer came. */
  repeatable: boolean;
}

export interface BeecloudApi {
  appId: string;
  /**
   * Makes one call and answers its body when it succeeded.
   *
   * @throws {CouponError} PLATFORM_* with BeeCloud's own code
   */
  call(request: BeecloudRequest): Promise<Fields>;
  /** Rejects when BeeCloud does not accept our signature. */
  ready(): Promise<void>;
  /** Whether calls are let through after the last ones. */
  circuit(): Circuit;
  /** The server's database and clock, for what must be remembered between calls. */
  context: PlatformContext;
}

/** Seconds for which an accepted signature is believed: readiness is asked for every few seconds. */
const BELIEVED = 600;

/**
 * Makes the API of one app.
 *
 * @example const api = createBeecloudApi({ appId, appSecret, masterSecret, baseUrl }, context);
 * @supported node
 */
export function createBeecloudApi(account: BeecloudAccount, context: PlatformContext): BeecloudApi {
  const http = createPlatformHttp({
    platform: 'beecloud',
    baseUrl: account.baseUrl.replace(/\/$/, ''),
    fetch: context.fetch,
    logger: context.logger,
    refusal: beecloudError,
  });
  let acceptedAt: number | undefined;

  async function call(request: BeecloudRequest): Promise<Fields> {
    const { method, path, route = path, fields, signedWith, repeatable } = request;
    const { appId } = account;
    const timestamp = context.now() * 1000;
    const signed = {
      app_id: appId,
      timestamp,
      app_sign: appSign({ appId, timestamp, appSecret: account[signedWith] }),
      ...fields,
    };
    const answer = await http({
      method,
      path,
      route,
      repeatable,
      ...(method === 'GET' ? { query: { para: JSON.stringify(signed) } } : { json: signed }),
    });
    const error = beecloudError(answer);
    if (error) throw error;
    return answer;
  }

  return {
    appId: account.appId,
    call,
    circuit: http.circuit,
    async ready() {
      if (acceptedAt !== undefined && context.now() - acceptedAt < BELIEVED) return;
      await call({
        method: 'GET',
        path: '/2/rest/coupon/template',
        fields: { limit: 1 },
        signedWith: 'appSecret',
        repeatable: true,
      });
      acceptedAt = context.now();
    },
    context,
  };
}
