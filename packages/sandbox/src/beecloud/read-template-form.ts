// The console's form, as a person fills it in, read into a new template's fields.
import * as v from 'valibot';
import { TemplateInput } from './template-input.ts';

const COUNT = '要写成 0 或正整数，0 或不填是不限';
const WORDS: Record<string, string> = {
  name: '请填写名称',
  type: '请选择类型',
  limit_fee: '门槛要写成金额，最多两位小数',
  total_count: `总数${COUNT}`,
  max_count_per_user: `每人限领${COUNT}`,
  expiry_type: '请选择有效期',
  start_time: '开始时间看不懂',
  end_time: '结束时间看不懂',
  delivery_valid_days: '有效天数要写成正整数',
  start_time_end_time: '开始时间要早于结束时间',
};
const DISCOUNT = [
  '满减的优惠是 0.01 到 1000000 元，最多两位小数',
  '折扣是 0 到 1 之间的小数，最多四位，如 0.9 是九折',
];

/** Either the fields, or what is wrong with them in words for the person. */
export type TemplateForm = { input: v.InferOutput<typeof TemplateInput> } | { refusal: string };

/** Yuan as typed, to fen; the product is rounded far below a fen, so that half a fen is still refused. */
const fen = (text: string): number => Number((Number(text) * 100).toFixed(4));

/** A time as typed into `datetime-local`, read in Beijing's time zone, to milliseconds. */
const time = (text: string): number | null => (text ? Date.parse(`${text}+08:00`) : null);

/** Reads the form. Of the two kinds of validity only the chosen one counts, whatever is left in the other's fields. */
export function readTemplateForm(form: URLSearchParams): TemplateForm {
  const text = (name: string) => form.get(name)?.trim() ?? '';
  const days = text('expiry_type') === '2';
  const parsed = v.safeParse(TemplateInput, {
    app_id: text('app_id'),
    name: text('name'),
    type: Number(text('type')),
    limit_fee: fen(text('limit_fee')),
    discount: Number(text('discount')),
    total_count: Number(text('total_count')),
    max_count_per_user: Number(text('max_count_per_user')),
    expiry_type: Number(text('expiry_type')),
    start_time: days ? null : time(text('start_time')),
    end_time: days ? null : time(text('end_time')),
    delivery_valid_days: days ? Number(text('delivery_valid_days')) : 0,
  });
  if (parsed.success) return { input: parsed.output };
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue);
  if (field === 'discount') return { refusal: DISCOUNT[Number(text('type'))] ?? issue.message };
  // Only the checks across fields name no field: the days where days were chosen, else the two times.
  const rule = field ?? (days ? 'delivery_valid_days' : 'start_time_end_time');
  return { refusal: WORDS[rule] ?? issue.message };
}
