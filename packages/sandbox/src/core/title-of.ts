// Which of a platform's titles a request goes by.

/** The title whose key fits: same method where the key names one, same path, `:id` for any one segment. */
export function titleOf(titles: Record<string, string>, method: string, path: string): string | undefined {
  const segments = path.split('/');
  return Object.entries(titles).find(([key]) => {
    const [pattern = '', only = method] = key.split(' ').reverse();
    const expected = pattern.split('/');
    return (
      only === method &&
      expected.length === segments.length &&
      expected.every((one, n) => one.startsWith(':') || one === segments[n])
    );
  })?.[1];
}
