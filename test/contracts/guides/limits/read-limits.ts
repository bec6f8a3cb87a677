// Quoted by the page of limits: what the sandbox says itself of where it is not the platforms.

export async function readLimits(sandboxUrl: string): Promise<Record<string, { zh: string; en: string }[]>> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/limits`, { headers: { accept: 'application/json' } });
  return await answer.json();
}
