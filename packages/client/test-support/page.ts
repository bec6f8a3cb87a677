// A window that can be opened anywhere: address, history and session storage as browsers treat them.

export interface TestPage {
  window: Pick<Window, 'location' | 'navigator' | 'history' | 'sessionStorage'>;
  /** Every document that was loaded, the first one included. */
  loads: string[];
}

/** Opens a page; the storage of an earlier page may be handed on, null stands for a browser that forbids it. */
export function openPage(
  url: string,
  userAgent: string,
  storage: Map<string, string> | null = new Map(),
): TestPage {
  const loads = [url];
  const withoutHash = (address: string) => address.split('#')[0];
  const location = {
    href: url,
    replace(next: string) {
      if (withoutHash(next) !== withoutHash(location.href)) loads.push(next);
      location.href = next;
    },
  };
  const history = {
    state: { key: 'router' },
    replaceState(state: unknown, _: string, next: string) {
      history.state = state as typeof history.state;
      location.href = new URL(next, location.href).href;
    },
  };
  const window = {
    location,
    history,
    navigator: { userAgent },
    get sessionStorage() {
      if (!storage) throw new DOMException('denied', 'SecurityError');
      return {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      };
    },
  };
  return { window: window as unknown as TestPage['window'], loads };
}
