// Guide to operations: what a server lacks, one line for each check that fails.
interface Readiness {
  checks: Record<string, { state: string; code?: string; platformCode?: string; message?: string }>;
}

/** `excluded`: platforms without which the server may go on serving the others. */
export async function lookWhetherReady(url: string, excluded: string[] = []): Promise<string[]> {
  const query = new URLSearchParams(excluded.map((name) => ['exclude', name]));
  const response = await fetch(`${url}/readyz?${query}`);
  const { checks } = (await response.json()) as Readiness;
  return Object.entries(checks)
    .filter(([, check]) => check.state !== 'ready')
    .map(([name, { code, platformCode = '-', message }]) => `${name}: ${code} (${platformCode}) ${message}`);
}
