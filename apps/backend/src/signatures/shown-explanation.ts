// An explanation as the playground's page gets it: in both languages, and without anything that is secret.
import {
  type Candidate,
  describeMistake,
  type Explanation,
  type Fragment,
  isSecret,
  type Mistake,
  maskedText,
  type SignedValue,
} from '@kaquan/protocol/wechat/explain-signature';

/** The words are made here, so that no page carries the mistakes along. */
export function shownExplanation({ right, verdict, causes, findings, candidates, tried }: Explanation) {
  return {
    verdict,
    tried,
    right: {
      sorted: right.sorted.map(shownValue),
      joined: right.joined.map(shownFragment),
      signature: right.signature,
    },
    causes: causes.map(shownCandidate),
    findings: findings.map(inWords),
    candidates: candidates.map(shownCandidate),
  };
}

/** A mistake in both languages. */
export function inWords(mistake: Mistake) {
  return { id: mistake.id, zh: describeMistake(mistake, 'zh'), en: describeMistake(mistake, 'en') };
}

function shownCandidate({ mistakes, joined, signature }: Candidate) {
  return { mistakes: mistakes.map(inWords), joined: joined.map(shownFragment), signature };
}

function shownFragment(fragment: Fragment) {
  return { text: maskedText([fragment]), isSecret: fragment.secret !== undefined };
}

function shownValue({ name, text }: SignedValue) {
  return isSecret(name)
    ? { name, text: maskedText([{ text, secret: name }]), isSecret: true }
    : { name, text, isSecret: false };
}
