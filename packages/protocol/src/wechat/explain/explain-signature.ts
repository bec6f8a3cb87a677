// Says how a wrong signature came about: tries the known mistakes, one by one and two at a time.
// @see 微信卡券 JS-SDK 附录1, 附录4, 附录5 常见错误
import { emptyAsWord, extraFields, missingFields, namesOfThePage, otherValues } from './field-mistakes.ts';
import { type CardFacts, findingsOf } from './findings.ts';
import { anotherSecond, anyMillisecond, anyOrder } from './last-resorts.ts';
import type { Clues, Mistake, Rule, Suspects } from './mistake.ts';
import { joinMistakes, sortMistakes } from './order-mistakes.ts';
import { readClues } from './read-clues.ts';
import { NOTHING_SENT, type SentObject, sentSignature } from './read-sent.ts';
import { readSignature } from './read-signature.ts';
import { carryOut, type Recipe, rightRecipe } from './recipe.ts';
import { type SignatureSteps, type SignedValues, signatureSteps } from './signature-steps.ts';
import {
  type Digest,
  digestOf,
  type Fragment,
  joinedFragments,
  joinedText,
  type SignatureKind,
} from './signing.ts';
import { ticketMistakes } from './ticket-mistakes.ts';
import { timestampMistakes, urlMistakes, valuesEncoded } from './value-mistakes.ts';

export interface SignatureQuestion {
  kind: SignatureKind;
  /** What is right, by the names of the document; what was sent stands in for what is left out. */
  values: SignedValues;
  /** What the page was given, by `readSent`. */
  sent?: SentObject | undefined;
  /** The signature to explain; that of `sent` unless given. */
  signature?: string | undefined;
  suspects?: Suspects | undefined;
  card?: CardFacts | undefined;
}

/** A way in which the signature comes about, or would. */
export interface Candidate {
  mistakes: Mistake[];
  /** Its own text, in parts: mask it before it is shown. */
  joined: Fragment[];
  signature: string;
}

export interface Explanation {
  kind: SignatureKind;
  /** How it should have been signed, over what was sent. */
  right: SignatureSteps;
  /** `right`: signed as it should be. `explained`: by the causes. `unsigned`: no signature was given. */
  verdict: 'right' | 'explained' | 'unexplained' | 'unsigned';
  /** What gives this very signature, with the fewest mistakes; several where it cannot be told which. */
  causes: Candidate[];
  /** What is wrong besides, whatever was signed. */
  findings: Mistake[];
  /** Every single mistake with its own text and signature. */
  candidates: Candidate[];
  /** How many different texts were tried. */
  tried: number;
}

/** In the order in which they are made: values, then their order, then how they are joined. */
const RULES: readonly Rule[] = [
  ticketMistakes,
  missingFields,
  extraFields,
  otherValues,
  emptyAsWord,
  timestampMistakes,
  urlMistakes,
  valuesEncoded,
  namesOfThePage,
  sortMistakes,
  joinMistakes,
];
const LAST_RESORTS: readonly Rule[] = [anyMillisecond, anotherSecond, anyOrder];

/** A way to sign, with the place of its last rule: what is combined with it comes from there on. */
interface Way {
  mistakes: Mistake[];
  recipe: Recipe;
  rule: number;
}

/**
 * Explains a signature: right, or made by which of the known mistakes, one or two of them.
 *
 * @param question `values.timestamp` in seconds or, by mistake, milliseconds
 * @returns what is secret stands in `right` and in each `joined`: show them by `maskedText`
 * @example explainSignature({ kind: 'card-ext', values: { api_ticket, card_id }, sent: readSent(cardExt) }).causes
 * @supported h5 node
 */
export function explainSignature(question: SignatureQuestion): Explanation {
  const { kind, sent = NOTHING_SENT, card = {} } = question;
  const { values, clues } = readClues(question);
  const given = question.signature ?? sentSignature(kind, sent) ?? '';
  const { hex, digest, mistakes } = readSignature(given);
  const { fresh, matching, tried } = createSearch(hex, digest);

  const base: Way = { mistakes: [], recipe: rightRecipe(kind, values), rule: 0 };
  const isSignedRight = matching(fresh([base])).length > 0;
  const singles = fresh(further([base], RULES, clues));
  const causes = isSignedRight
    ? [base]
    : firstOf(
        hex === ''
          ? []
          : [
              () => matching(singles),
              () => matching(fresh(further(singles, RULES, clues))),
              () => matching(fresh(further([base], LAST_RESORTS, clues))),
            ],
      );
  const isRight = isSignedRight && mistakes.length === 0;
  return {
    kind,
    right: signatureSteps(kind, values),
    verdict: given === '' ? 'unsigned' : isRight ? 'right' : causes.length > 0 ? 'explained' : 'unexplained',
    causes: isRight ? [] : distinct(causes.map((way) => candidateOf(way, digest, mistakes))),
    findings: [
      ...(hex === '' && given !== '' ? mistakes : []),
      ...findingsOf(kind, { given: question.values, sent, card }),
    ],
    candidates: distinct(singles.map((way) => candidateOf(way, 'sha1', []))),
    tried: tried(),
  };
}

/** Each way, with each mistake that may follow its last one. */
function further(ways: readonly Way[], rules: readonly Rule[], clues: Clues): Way[] {
  return ways.flatMap((way) =>
    rules.slice(way.rule).flatMap((rule, at) =>
      rule(way.recipe, clues).map(({ mistake, recipe }) => ({
        mistakes: [...way.mistakes, mistake],
        recipe,
        rule: way.rule + at,
      })),
    ),
  );
}

/** Looks each text up once; what gives a text that fewer mistakes gave before is no news. */
function createSearch(hex: string, digest: Digest) {
  const digests = new Map<string, string>();
  const textOf = ({ recipe }: Way) => joinedText(carryOut(recipe));
  return {
    fresh(ways: readonly Way[]): Way[] {
      const news = ways.filter((way) => !digests.has(textOf(way)));
      for (const way of news) {
        const text = textOf(way);
        if (!digests.has(text)) digests.set(text, digestOf(text, digest));
      }
      return news;
    },
    matching: (ways: readonly Way[]): Way[] => ways.filter((way) => digests.get(textOf(way)) === hex),
    tried: () => digests.size,
  };
}

/** The first that finds something: fewer mistakes are likelier. */
function firstOf(searches: readonly (() => Way[])[]): Way[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

function candidateOf({ mistakes, recipe }: Way, digest: Digest, written: readonly Mistake[]): Candidate {
  const signing = carryOut(recipe);
  return {
    mistakes: [...mistakes, ...written],
    joined: joinedFragments(signing),
    signature: digestOf(joinedText(signing), digest),
  };
}

/** Two mistakes in either order are the same two. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byMistakes = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.mistakes.map(({ id, about = '' }) => `${id} ${about}`).sort();
    if (!byMistakes.has(key.join('|'))) byMistakes.set(key.join('|'), candidate);
  }
  return [...byMistakes.values()];
}
