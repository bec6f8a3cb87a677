// fetch, with every call to one platform written down, both directions.

/** One call as it went over the line. */
export interface Noted {
  method: string;
  path: string;
  contentType: string;
  query: Record<string, string>;
  /** As sent; multipart as the names of its parts. */
  body: string;
  answer: unknown;
}

/**
 * @param host the platform's base at the sandbox
 * @param silent paths that are not written down: those for tokens
 */
export function noteCalls(noted: Noted[], host: string, silent: string[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const copy = request.clone();
    const response = await fetch(request);
    const url = new URL(request.url);
    const path = url.pathname.slice(new URL(host).pathname.length);
    if (silent.includes(path)) return response;
    const { access_token: _token, ...query } = Object.fromEntries(url.searchParams);
    const contentType = (request.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const body =
      contentType === 'multipart/form-data' ? [...(await copy.formData()).keys()].join() : await copy.text();
    const answer: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    noted.push({ method: request.method, path, contentType, query, body, answer });
    return response;
  };
}
