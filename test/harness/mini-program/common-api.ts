// What swan and wx have alike: navigation, storage, words to the user, system information.
import type { HostActions } from './host.ts';

export interface Callbacks {
  success?(result: unknown): void;
  fail?(error: unknown): void;
  complete?(result?: unknown): void;
}

export interface CommonApiOptions {
  actions: HostActions;
  /** Storage that outlives a process, as the phone's does. */
  storage: Map<string, unknown>;
  /** Beside what every phone of these tests has. */
  system: Record<string, unknown>;
}

/** Tells of success a little later, as a host does. */
export function later(options: Callbacks | undefined, result: unknown = {}): void {
  queueMicrotask(() => {
    options?.success?.(result);
    options?.complete?.(result);
  });
}

/** Does nothing and says that it went well. */
export const quiet = (options?: Callbacks) => later(options);

const listen = () => {};

/** The part of the API that both hosts have under the same names. */
export function commonApi({ actions, storage, system }: CommonApiOptions): Record<string, unknown> {
  const phone = {
    brand: 'iPhone',
    model: 'iPhone 15',
    system: 'iOS 17.5',
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
    ...system,
  };
  return {
    ...navigation(actions),
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

    getSystemInfoSync: () => ({ ...phone }),
    getSystemInfo: (options?: Callbacks) => later(options, { ...phone }),
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
    startPullDownRefresh: quiet,
    stopPullDownRefresh: quiet,
    pageScrollTo: quiet,
    vibrateShort: quiet,
    setClipboardData: quiet,
    createSelectorQuery: selectorQuery,
  };
}

function navigation(actions: HostActions): object {
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
