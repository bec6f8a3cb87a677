// The fake `swan` object: what Baidu's app gives a smart program beside what every host gives.
import { type Callbacks, commonApi, quiet } from '../mini-program/common-api.ts';
import type { Host, HostActions } from '../mini-program/host.ts';
import type { Network } from '../mini-program/network.ts';

export interface SwanOptions {
  network: Network;
  /** Stands for Baidu's login: a fresh code for the phone's user. */
  loginCode(): Promise<string>;
  actions: HostActions;
  /** Storage that outlives a process, as the phone's does. */
  storage?: Map<string, unknown>;
}

const SDK_VERSION = '3.600.0';

/** Builds the host object for one running program. */
export function createSwan({ network, loginCode, actions, storage = new Map() }: SwanOptions): object {
  return {
    ...commonApi({
      actions,
      storage,
      system: {
        platform: 'iphonesimulator',
        host: 'baiduboxapp',
        version: '13.50.0',
        SDKVersion: SDK_VERSION,
      },
    }),
    request: network.request,
    getLoginCode(options: Callbacks & { success?(result: { code: string }): void }) {
      loginCode()
        .then(
          (code) => options.success?.({ code }),
          (error: Error) => options.fail?.({ errCode: 10001, errMsg: error.message }),
        )
        .finally(() => options.complete?.());
    },
    // Taro maps login to getLoginCode, but only where the host has a login of its own.
    login: (options: Callbacks) => options.fail?.({ errCode: 10001, errMsg: 'swan.login is closed' }),
    isLoginSync: () => ({ isLogin: true }),
    checkSession: quiet,
    getEnvInfoSync: () => ({ appKey: '', appName: '', sdkVersion: SDK_VERSION, env: 'production' }),
    setPageInfo: quiet,
  };
}

/** Baidu's app as a host. Taro registers onInit there instead of onLoad. @see 百度智能小程序 App 生命周期 */
export function swanHost(phone: Omit<SwanOptions, 'actions'>): Host {
  return {
    name: 'swan',
    templates: 'base.swan',
    pageBegins: ['onInit', 'onLoad'],
    createApi: (actions) => createSwan({ ...phone, actions }),
  };
}
