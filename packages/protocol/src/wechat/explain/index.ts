// How WeChat's signatures come about, right and wrong. For tools: no page needs it.
export {
  type Candidate,
  type Explanation,
  explainSignature,
  type SignatureQuestion,
} from './explain-signature.ts';
export type { CardFacts } from './findings.ts';
export type { Mistake, MistakeId, Suspects } from './mistake.ts';
export { describeMistake } from './mistake-words.ts';
export { readSent, type SentObject } from './read-sent.ts';
export { type SignatureSteps, type SignedValues, signatureSteps } from './signature-steps.ts';
export { SIGNED_NAMES, type SignedName } from './signed-names.ts';
export { type Fragment, isSecret, maskedText, type SignatureKind, type SignedValue } from './signing.ts';
