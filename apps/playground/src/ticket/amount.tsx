// The large figure of a coupon's face.
import type { Benefit } from '@kaquan/protocol/coupon';
import { benefitWords } from './benefit-words.ts';

export function Amount({ benefit }: { benefit: Benefit }) {
  const { before, value, after } = benefitWords(benefit);
  return (
    <span className="amount" data-words={/^[\d.]+$/.test(value) ? undefined : ''}>
      {before && <small>{before}</small>}
      {value}
      {after && <small>{after}</small>}
    </span>
  );
}
