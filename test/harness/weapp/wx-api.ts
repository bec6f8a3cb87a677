// The fake `wx` object: what WeChat gives a mini-program beside what every host gives.
import { type Callbacks, commonApi, later, quiet } from '../mini-program/common-api.ts';
import type { Host, HostActions, LaunchOptions } from '../mini-program/host.ts';
import type { Network } from '../mini-program/network.ts';
import type { NativeCards } from './native-cards.ts';

export interface WxOptions {
  network: Network;
  /** Stands for WeChat's login: a fresh code for the phone's user. */
  loginCode(): Promise<string>;
  /** 卡包's own sheets. */
  cards: NativeCards;
  /** Storage that outlives a process, as the phone's does. */
  storage?: Map<string, unknown>;
}

const VERSIONS = { version: '8.0.50', SDKVersion: '3.5.5' };

/** Builds the host object for one running program. */
export function createWx(
  { network, loginCode, cards, storage = new Map() }: WxOptions,
  actions: HostActions,
  launch: () => LaunchOptions,
): object {
  const common = commonApi({
    actions,
    storage,
    system: { ...VERSIONS, platform: 'ios', host: { env: 'WeChat' } },
  });
  const system = common.getSystemInfoSync as () => Record<string, unknown>;
  const enterOptions = () => ({ scene: 1001, query: {}, referrerInfo: {}, ...launch() });
  return {
    ...common,
    request: network.request,
    login(options: Callbacks) {
      loginCode().then(
        (code) => later(options, { errMsg: 'login:ok', code }),
        (error: Error) => {
          const result = { errMsg: `login:fail ${error.message}` };
          options.fail?.(result);
          options.complete?.(result);
        },
      );
    },
    checkSession: quiet,
    ...cards.calls(actions),
    // Unlike swan, WeChat tells of the launch outside the life cycle as well.
    getLaunchOptionsSync: enterOptions,
    getEnterOptionsSync: enterOptions,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' },
    }),
    getWindowInfo: system,
    getDeviceInfo: system,
    getAppBaseInfo: system,
  };
}

/** WeChat as a host. @see 微信小程序 App, Page 生命周期 */
export function wxHost(phone: WxOptions): Host {
  return {
    name: 'wx',
    templates: 'base.wxml',
    pageBegins: ['onLoad'],
    createApi: (actions, launch) => createWx(phone, actions, launch),
  };
}
