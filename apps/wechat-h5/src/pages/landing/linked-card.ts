// The card that the link to the landing page names. Read from the address: see start.tsx.

export function useLinkedCard(): string | undefined {
  const [, query] = window.location.hash.split('?');
  return new URLSearchParams(query).get('cardId') ?? undefined;
}
