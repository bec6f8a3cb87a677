// The page about signatures in the address: which kind, and which mistake is shown. Nothing of what was pasted.

export const KINDS = ['card-ext', 'choose-card', 'js-config'] as const;
export type SignatureKind = (typeof KINDS)[number];

export interface SignaturePlace {
  kind: SignatureKind;
  /** The mistake that the sample is made with; empty for none. */
  mistake: string;
}

/**
 * Reads it from `location.search`; null for an address of the bench.
 *
 * @example readSignaturePlace('?signature=card-ext&mistake=sorted-by-locale')
 */
export function readSignaturePlace(search: string): SignaturePlace | null {
  const fields = new URLSearchParams(search);
  const kind = fields.get('signature');
  if (kind === null) return null;
  return { kind: KINDS.find((one) => one === kind) ?? 'card-ext', mistake: fields.get('mistake') ?? '' };
}

/** The other way round. */
export function writeSignaturePlace({ kind, mistake }: SignaturePlace): string {
  return `?${new URLSearchParams({ signature: kind, ...(mistake ? { mistake } : {}) })}`;
}
