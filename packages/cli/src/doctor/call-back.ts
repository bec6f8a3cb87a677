// One call to a callback of ours, as a platform makes it.

export interface CalledBack {
  status: number;
  text: string;
  /** Our code, where it is an error of ours. */
  code?: string;
}

/** Milliseconds, as long as WeChat waits. */
const PATIENCE = 5_000;

/** Undefined when there was no answer. */
export async function callBack(
  address: string,
  body?: string,
  contentType = 'application/json',
): Promise<CalledBack | undefined> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': contentType } }),
    });
    const text = await response.text();
    const code = codeOf(text);
    return { status: response.status, text, ...(code === undefined ? {} : { code }) };
  } catch {
    return undefined;
  }
}

function codeOf(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : undefined;
  } catch {
    return undefined;
  }
}
