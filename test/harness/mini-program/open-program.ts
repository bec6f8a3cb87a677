// Runs a built mini-program package as its host would: App, pages and their life cycle, data and events.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostActions, LaunchOptions } from './host.ts';
import { createLoader } from './load-package.ts';
import { createPage, type DataChange, type ProgramPage } from './program-page.ts';
import { readTemplates } from './read-templates.ts';
import { createTimers } from './timers.ts';

export interface Program {
  /** Cold start: onLaunch and onShow with the same options, then the page. */
  start(options: LaunchOptions): Promise<void>;
  /** Comes to the foreground again, with what the client hands over; opens the page if it names another. */
  show(options: LaunchOptions): Promise<void>;
  /** Home key. */
  hide(): void;
  /** The page on top. */
  page(): ProgramPage;
  /** What was passed to setData so far, on any page: one entry a call. */
  changes: { route: string; change: DataChange }[];
  /** Toasts, modals and loading notes so far. */
  said: { kind: string; text: string }[];
  /** Destroys the program, as the host does after five minutes in the background. */
  close(): void;
  /** What the code threw or logged as an error; a walk must leave it empty. */
  errors: string[];
}

interface AppConfig {
  onLaunch?(options: LaunchOptions): void;
  onShow?(options: LaunchOptions): void;
  onHide?(): void;
}

type PageConfig = Record<string, unknown>;

/**
 * Loads the package; nothing of the app runs before `start`.
 *
 * @param directory the built package, where app.js and app.json lie
 * @param host the app around it, on somebody's phone
 * @throws Error when there is no built package
 */
export function openProgram(directory: string, host: Host): Program {
  if (!existsSync(path.join(directory, 'app.js')))
    throw new Error(`No built package at ${directory}: run \`pnpm run build\` first`);

  const templates = readTemplates(readFileSync(path.join(directory, host.templates), 'utf8'));
  const changes: Program['changes'] = [];
  const said: Program['said'] = [];
  const errors: string[] = [];
  const stack: ProgramPage[] = [];
  const registered = new Map<string, PageConfig>();
  let app: AppConfig = {};
  let loading = '';
  let launched: LaunchOptions = { path: '' };

  const open = (url: string) => {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    loading = route;
    load(route);
    const config = registered.get(route);
    if (!config) throw new Error(`The package has no page ${route}`);
    const page = createPage(route, config, templates, host.pageBegins, (change) =>
      // As it crosses to the view layer: whatever the page changes of it later is another call's.
      changes.push({ route, change: structuredClone(change) }),
    );
    stack.push(page);
    page.open(Object.fromEntries(new URLSearchParams(search)));
  };
  const close = () => stack.pop()?.close();

  const actions: HostActions = {
    open(url, how) {
      if (how === 'navigateTo') stack.at(-1)?.call('onHide');
      if (how === 'redirectTo') close();
      if (how === 'reLaunch' || how === 'switchTab') while (stack.length > 0) close();
      open(url);
    },
    back(delta) {
      for (let i = 0; i < delta && stack.length > 1; i++) close();
      stack.at(-1)?.call('onShow');
    },
    say: (kind, text) => void said.push({ kind, text }),
    cover(covered) {
      if (covered) return hide();
      guarded(() => app.onShow?.(structuredClone(launched)));
      stack.at(-1)?.call('onShow');
    },
  };

  const timers = createTimers();
  const load = createLoader(directory, {
    ...timers.globals,
    [host.name]: host.createApi(actions, () => launched),
    console: { log() {}, info() {}, debug() {}, warn() {}, error: note },
    App: (config: AppConfig) => {
      app = config;
    },
    Page: (config: PageConfig) => void registered.set(loading, config),
    Component: (config: object) => config,
    Behavior: (config: object) => config,
    getApp: () => app,
    getCurrentPages: () => stack.map((page) => page.instance),
    requirePlugin: () => ({}),
  });

  function note(...parts: unknown[]) {
    errors.push(parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '));
  }

  /** The host catches and logs what an app's life cycle throws; the code after it is lost. */
  function guarded(work: () => void) {
    try {
      work();
    } catch (error) {
      note(error);
    }
  }

  function hide() {
    stack.at(-1)?.call('onHide');
    guarded(() => app.onHide?.());
  }

  const urlOf = (options: LaunchOptions) => {
    const search = new URLSearchParams(options.query ?? {}).toString();
    return options.path.split('?')[0] + (search ? `?${search}` : '');
  };

  return {
    changes,
    said,
    errors,
    async start(options) {
      launched = options;
      load('app.js');
      guarded(() => app.onLaunch?.(structuredClone(options)));
      guarded(() => app.onShow?.(structuredClone(options)));
      open(urlOf(options));
      await settle();
    },
    async show(options) {
      launched = options;
      guarded(() => app.onShow?.(structuredClone(options)));
      const route = options.path.split('?')[0]?.replace(/^\//, '');
      if (route && stack.at(-1)?.route !== route) actions.open(urlOf(options), 'reLaunch');
      else stack.at(-1)?.call('onShow');
      await settle();
    },
    hide,
    close() {
      while (stack.length > 0) close();
      timers.stop();
    },
    page() {
      const page = stack.at(-1);
      if (!page) throw new Error('No page is open');
      return page;
    },
  };
}

/** Taro gathers changes with timers; one turn of them. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
