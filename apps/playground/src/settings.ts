// What the visitor chose, kept between visits where the browser allows it.

const prefix = 'kaquan.playground.';

/** Reads a remembered choice; null where there is none or storage is closed to us. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a choice; a browser that refuses storage only forgets it. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows may refuse: the choice lasts until the page is closed.
  }
}
