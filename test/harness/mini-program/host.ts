// What plays the app around a mini-program: Baidu's app for swan, WeChat for weapp.

/** What the host does when the program navigates or talks to the user. */
export interface HostActions {
  open(url: string, how: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'): void;
  back(delta: number): void;
  /** Called for each toast, modal and loading note, with its text. */
  say(kind: 'toast' | 'modal' | 'loading', text: string): void;
  /** A page of the host's own lies over the program: onHide, and onShow when it is gone. */
  cover(covered: boolean): void;
}

/** What App.onLaunch and App.onShow get. */
export interface LaunchOptions {
  path: string;
  scene?: string | number;
  query?: Record<string, string>;
  referrerInfo?: { appId?: string; extraData?: unknown };
  entryType?: string;
}

export interface Host {
  /** The global that the package finds its API under: `swan`, `wx`. */
  name: string;
  /** The package's file of templates: `base.swan`, `base.wxml`. */
  templates: string;
  /** The first life cycle method of a page that the host calls: of these names the first that the page has. */
  pageBegins: readonly string[];
  /** Builds the API for one running program. Taro copies its own keys once at load: everything is there by then. */
  createApi(actions: HostActions, launch: () => LaunchOptions): object;
}
