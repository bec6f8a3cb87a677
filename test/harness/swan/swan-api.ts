// The fake `swan` object. Taro copies its own keys once at load, so everything must be here before app.js.
import type { Network } from './network.ts';

interface Callbacks {
  success?(result: unknown): void;
  fail?(error: unknown): void;
  complete?(): void;
}

/** What the host does when the app navigates or talks to the user. */
export interface HostActions {
  open(url: string, how: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'): void;
  back(delta: number): void;
  /** Called for each toast, modal and loading note, with its text. */
  say(kind: 'toast' | 'modal' | 'loading', text: string): void;
}

export interface SwanOptions {
  network: Network;
  /** Stands for Baidu's login: a fresh code for the phone's user. */
  loginCode(): Promise<string>;
  actions: HostActions;
  /** Storage that outlives a process, as the phone's does. */
  storage?: Map<string, unknown>;
}

/** Builds the host object for one running program. */
export function createSwan({ network, loginCode, actions, storage = new Map() }: SwanOptions): object {
  const later = (options: Callbacks | undefined, result: unknown = {}) => {
    queueMicrotask(() => {
      options?.success?.(result);
      options?.complete?.();
    });
  };
  const quiet = (options?: Callbacks) => later(options);
  const listen = () => {};
  const system = {
    platform: 'iphonesimulator',
    host: 'baiduboxapp',
    system: 'iOS 17.5',
    version: '13.50.0',
    SDKVersion: '3.600.0',
    brand: 'iPhone',
    model: 'iPhone 15',
    pixelRatio: 3,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
    language: 'zh_CN',
    fontSizeSetting: 16,
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
    theme: 'light',
  };

  return {
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

    ...navigation(actions, later),
    showToast: (options: Callbacks & { title: string }) => {
      actions.say('toast', options.title);
      later(options);
    },
    showModal: (options: Callbacks & { title?: string; content?: string }) => {
      actions.say('modal', [options.title, options.content].filter(Boolean).join(' '));
      later(options, { confirm: true, cancel: false });
    },
    showLoading: (options: Callbacks & { title?: string }) => {
      actions.say('loading', options.title ?? '');
      later(options);
    },
    hideToast: quiet,
    hideLoading: quiet,

    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorage: (options: Callbacks & { key: string }) => later(options, { data: storage.get(options.key) }),
    setStorage: (options: Callbacks & { key: string; data: unknown }) => {
      storage.set(options.key, options.data);
      later(options);
    },

    getSystemInfoSync: () => ({ ...system }),
    getSystemInfo: (options?: Callbacks) => later(options, { ...system }),
    getEnvInfoSync: () => ({ appKey: '', appName: '', sdkVersion: system.SDKVersion, env: 'production' }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 48,
      right: 365,
      bottom: 80,
      left: 278,
    }),
    canIUse: () => true,
    nextTick: (work: () => void) => queueMicrotask(work),

    onAppShow: listen,
    onAppHide: listen,
    offAppShow: listen,
    offAppHide: listen,
    onThemeChange: listen,
    offThemeChange: listen,
    onNetworkStatusChange: listen,
    setNavigationBarTitle: quiet,
    setNavigationBarColor: quiet,
    setBackgroundColor: quiet,
    setPageInfo: quiet,
    startPullDownRefresh: quiet,
    stopPullDownRefresh: quiet,
    pageScrollTo: quiet,
    vibrateShort: quiet,
    setClipboardData: quiet,
    createSelectorQuery: selectorQuery,
  };
}

function navigation(actions: HostActions, later: (options: Callbacks) => void): object {
  const go = (how: Parameters<HostActions['open']>[1]) => (options: Callbacks & { url: string }) => {
    actions.open(options.url, how);
    later(options);
  };
  return {
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    switchTab: go('switchTab'),
    navigateBack: (options: Callbacks & { delta?: number } = {}) => {
      actions.back(options.delta ?? 1);
      later(options);
    },
  };
}

/** There is no layout here: every measurement finds nothing, as for a node that is not on the page. */
function selectorQuery(): object {
  const query: Record<string, unknown> = {};
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
  ])
    query[name] = () => query;
  query.exec = (done?: (results: unknown[]) => void) => queueMicrotask(() => done?.([]));
  return query;
}
