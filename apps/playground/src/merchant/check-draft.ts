// What is wrong with a draft, field by field, while the merchant still types: the rules of the document, said beside
// the field. The backend's typed call checks the whole card again.
// @see 朋友的券 卡券信息字段, Advanced_info(卡券高级信息)字段
import type { Language } from '../words/language.tsx';
import type { Draft } from './draft.ts';

export type DraftField = keyof Draft;
export type DraftErrors = Partial<Record<DraftField, string>>;

type Rule = [field: DraftField, holds: (draft: Draft) => boolean, zh: string, en: string];

const characters = (value: string) => Array.from(value.trim()).length;
const filled = (value: string, most: number) => characters(value) >= 1 && characters(value) <= most;
const yuan = /^\d{1,6}(\.\d{1,2})?$/;

const cashRules: Rule[] = [
  [
    'reduceYuan',
    ({ reduceYuan }) => yuan.test(reduceYuan.trim()) && Number(reduceYuan) > 0,
    '填一个大于 0 的金额，最多两位小数',
    'An amount above 0, two decimals at most',
  ],
  [
    'acceptCategory',
    ({ acceptCategory }) => characters(acceptCategory) <= 20,
    '最多 20 个字',
    '20 characters at most',
  ],
  [
    'rejectCategory',
    ({ rejectCategory }) => characters(rejectCategory) <= 20,
    '最多 20 个字',
    '20 characters at most',
  ],
];

const giftRules: Rule[] = [
  ['giftName', ({ giftName }) => filled(giftName, 6), '写 1 到 6 个字', '1 to 6 characters'],
  [
    'giftNum',
    ({ giftNum }) => /^[1-9]\d{0,2}$/.test(giftNum.trim()),
    '1 到 999 的整数',
    'A whole number, 1 to 999',
  ],
  ['giftUnit', ({ giftUnit }) => filled(giftUnit, 2), '1 到 2 个字', '1 or 2 characters'],
  [
    'objectUseFor',
    ({ objectUseFor }) => characters(objectUseFor) <= 20,
    '最多 20 个字',
    '20 characters at most',
  ],
];

const commonRules: Rule[] = [
  [
    'leastYuan',
    ({ leastYuan }) => leastYuan.trim() === '' || /^[1-9]\d{0,5}$/.test(leastYuan.trim()),
    '填整数元，或者不填',
    'Whole yuan, or empty',
  ],
  [
    'leastYuan',
    ({ type, leastYuan, reduceYuan }) =>
      type !== 'CASH' || leastYuan.trim() === '' || Number(leastYuan) >= Number(reduceYuan),
    '起用金额要不小于减免金额',
    'Not below what is taken off',
  ],
];

/**
 * The first thing that is wrong with each field; empty when the draft can be sent.
 *
 * @example checkDraft({ ...emptyDraft, reduceYuan: '0' }, 'zh') // { reduceYuan: '填一个大于 0 的金额，最多两位小数' }
 */
export function checkDraft(draft: Draft, language: Language): DraftErrors {
  const errors: DraftErrors = {};
  const rules = [...(draft.type === 'CASH' ? cashRules : giftRules), ...commonRules];
  for (const [field, holds, zh, en] of rules)
    if (!errors[field] && !holds(draft)) errors[field] = language === 'zh' ? zh : en;
  return errors;
}
