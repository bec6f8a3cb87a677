// Quoted by the guides to moving: whether the old program and Kaquan sign alike, asked before anything is switched.
import { type CardExtFields, cardExtSignature } from '@kaquan/protocol/wechat/card-ext';

/** The first of the samples that the two sign differently; undefined when there is none. */
export const findDisagreement = (
  signByHand: (fields: CardExtFields) => string,
  samples: CardExtFields[],
): CardExtFields | undefined => samples.find((fields) => signByHand(fields) !== cardExtSignature(fields));
