// The card that the link to the landing page names.

export function useLinkedCard(): string | undefined {
  return new URLSearchParams(window.location.search).get('cardId') ?? undefined;
}
