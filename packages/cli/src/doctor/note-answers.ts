// What a platform's answers tell beside their bodies: its clock, and the address it saw us come from.
// @see 微信公众平台 全局返回码 40164

export interface NotedAnswers {
  /** By origin, seconds that its clock is ahead of ours; negative: behind. */
  skews: Map<string, number>;
  /** Our address, where WeChat refused it. */
  refusedAddress?: string;
}

/** A `fetch` that notes, and changes nothing. */
export function noteAnswers(
  send: typeof globalThis.fetch,
  now: () => number,
): { fetch: typeof globalThis.fetch; noted: NotedAnswers } {
  const noted: NotedAnswers = { skews: new Map() };
  return {
    noted,
    async fetch(input, init) {
      const response = await send(input, init);
      const date = Date.parse(response.headers.get('date') ?? '');
      const url = input instanceof Request ? input.url : String(input);
      if (!Number.isNaN(date)) noted.skews.set(new URL(url).origin, Math.round(date / 1000 - now()));
      const address = /invalid ip (?<address>[\d.]+|[\da-f:]+)/i.exec(await textOf(response));
      if (address?.groups?.address) noted.refusedAddress = address.groups.address;
      return response;
    },
  };
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.clone().text();
  } catch {
    return '';
  }
}
