// Only paths of our own are gone back to: an open redirect would lend the shop's name to anybody's page.

const HERE = 'http://own.invalid';

/**
 * The path, read as a browser reads it: `/\evil`, `/<tab>/evil` and `/.//evil` all lead elsewhere. `fallback` for
 * whatever is no path of ours.
 */
export function ownPath(value: string | undefined, fallback: string): string {
  if (!value?.startsWith('/') || !URL.canParse(value, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(value, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : fallback;
}
