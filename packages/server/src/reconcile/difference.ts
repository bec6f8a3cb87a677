// The closed list of what a platform and we, or our own rows among themselves, can disagree on.

/**
 * How bad it is. `wrong`: somebody is told something untrue of a coupon or a payment. `stuck`: work was begun that
 * nobody goes on with, or that a platform has not confirmed. `minor`: it harms nobody, and is tidied up in passing.
 */
export type Severity = 'wrong' | 'stuck' | 'minor';

interface KindOfDifference {
  severity: Severity;
  /** What it is, for an operator. */
  means: string;
  /** What mending does. A difference found without a way to mend it is for a person, whatever stands here. */
  mending: string;
}

const kinds = {
  'claim-missing': {
    severity: 'wrong',
    means: 'The platform says that a person holds a coupon that is not known here.',
    mending: 'It is granted.',
  },
  'use-missing': {
    severity: 'wrong',
    means: 'The platform says that a coupon was used that is still good here.',
    mending: 'It is marked used, and a reservation of it fails.',
  },
  'end-missing': {
    severity: 'wrong',
    means: 'The platform says that a coupon is gone (deleted, disabled, given away) that is still good here.',
    mending: 'It is made void, and a reservation of it fails.',
  },
  'end-only-here': {
    severity: 'wrong',
    means: 'A coupon is used or void here, and the platform says that it is still good.',
    mending: 'Where the platform has the last word and nobody used it through us, it is good again.',
  },
  'holder-changed': {
    severity: 'wrong',
    means: 'The platform says that a coupon belongs to somebody else than here, or nobody holds it here.',
    mending: 'It goes to whom the platform names.',
  },
  'validity-changed': {
    severity: 'wrong',
    means: 'The platform says that a coupon can be used at other times than here.',
    mending: 'The times are taken over.',
  },
  'face-changed': {
    severity: 'minor',
    means: 'A coupon or its kind says other things at the platform than here.',
    mending: 'What it says is taken over.',
  },
  'unknown-there': {
    severity: 'wrong',
    means: 'The platform does not know a coupon that is known here.',
    mending: 'Nothing: look in the platform’s console.',
  },
  'use-untold': {
    severity: 'stuck',
    means: 'A coupon was used by our word, and the platform has not confirmed that it knows.',
    mending: 'The platform is told again.',
  },
  'use-unsettled': {
    severity: 'stuck',
    means: 'A use was begun, and nobody asks the platform what became of it.',
    mending: 'The platform is asked, and what it says is written.',
  },
  'bill-unsettled': {
    severity: 'stuck',
    means: 'A bill is paid or over at the platform, and not here.',
    mending: 'The platform is asked, and what it says is written; the merchant is told of a payment.',
  },
  'bill-only-here': {
    severity: 'wrong',
    means: 'A bill is paid here, and the platform does not say so.',
    mending: 'Nothing: look in the platform’s console.',
  },
  'payment-unknown': {
    severity: 'wrong',
    means: 'A bill is paid at the platform that has a number of our kind, and is not known here.',
    mending:
      'Nothing by itself: its row was lost, with a restored backup say. Find its order, or give the money back; it is entered when somebody says so (`dealtWith`).',
  },
  'issue-unanswered': {
    severity: 'stuck',
    means: 'The platform was asked for a coupon, and nobody knows whether it gave one.',
    mending: 'The coupon is looked for and granted; when there is none, the request may be made again.',
  },
  'push-unworked': {
    severity: 'stuck',
    means: 'A push is stored, and the work on it failed as often as it may.',
    mending: 'It is worked on.',
  },
  'reservation-over': {
    severity: 'minor',
    means: 'A reservation ran out, and its row still says that it is there.',
    mending: 'It is ended, here and at the platform.',
  },
  'rows-contradict': {
    severity: 'wrong',
    means: 'A coupon’s row and its redemption’s row contradict each other.',
    mending: 'Nothing: somebody has changed rows by hand.',
  },
  unclear: {
    severity: 'wrong',
    means: 'The platform’s answer about a coupon says nothing that we know.',
    mending: 'Nothing: look at what it said.',
  },
} satisfies Record<string, KindOfDifference>;

export type DifferenceKind = keyof typeof kinds;

/** Every kind with its severity and meaning. */
export const differenceKinds: Record<DifferenceKind, KindOfDifference> = kinds;

/** What a difference is about, by the names under which the tables and the platforms know it. */
export interface Subject {
  couponId?: string;
  templateId?: string;
  openId?: string;
  redemptionId?: string;
  billNo?: string;
  requestId?: string;
  /** Of a push. */
  dedupeKey?: string;
  jobId?: string;
}

export interface Difference {
  kind: DifferenceKind;
  severity: Severity;
  platform: string;
  appId: string;
  about: Subject;
  /** How it stands here, in a few words. */
  ours: string;
  /** How it stands at the platform, in a few words, where that was asked. */
  theirs?: string;
  /**
   * `found`: shown only. `mended`: it is no more, by us or by what went on meanwhile. `left`: mending did not succeed
   * yet, `why` says what was in the way. `for-a-person`: nothing mends it by itself.
   */
  state: 'found' | 'mended' | 'left' | 'for-a-person';
  why?: string;
}
