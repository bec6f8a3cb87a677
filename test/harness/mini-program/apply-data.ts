// Applies what a page passed to setData: whole values, or single places by path (`root.cn.0.v`).

/** Changes `data` in place; paths with dots (swan) and with brackets (weapp). */
export function applyData(data: Record<string, unknown>, change: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop();
    if (last === undefined) continue;
    let place: Record<string, unknown> = data;
    for (const key of keys) {
      if (typeof place[key] !== 'object' || place[key] === null) place[key] = {};
      place = place[key] as Record<string, unknown>;
    }
    // The view layer is another thread: it gets a copy, as JSON.
    place[last] = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }
}
