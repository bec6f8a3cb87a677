// Takes secrets out of whatever is to be logged, by design: only what is known to be harmless passes.
import { types } from 'node:util';
import { describeError } from './describe-error.ts';

const GONE = '…';
const DEEPEST = 6;
const MOST_ENTRIES = 50;

/** Parts of names whose values nobody may read, in lower case without separators. */
const SECRET_PARTS =
  /secret|token|ticket|passw|credential|authori[sz]ation|cookie|sessionkey|aeskey|apikey|privatekey|signature|appsign|encrypt|cipher|openid|unionid|userid/;
/** Names that are secret as a whole: a coupon's code is as good as the coupon, and WeChat's is the coupon's id. */
const SECRET_NAMES = new Set([
  'coupon',
  'couponcode',
  'couponid',
  'codes',
  'echostr',
  'para',
  'sign',
  'session',
  'scene',
]);
/** `code` is an error's or a coupon's: words in capitals, SQL states and numbers up to five digits are errors'. */
const ERROR_CODE = /^(?:[A-Z][A-Z_]*|[A-Z][A-Z_\d]*_[A-Z_\d]+|[\dA-Z]{5}|-?\d{1,5})$/;

/**
 * A copy of `value` that may be written: plain objects, lists, texts and numbers, without what is named like a secret;
 * errors by what they are; of anything else its kind only. Never calls a `toJSON` or a getter of the value's.
 *
 * @param cleanText takes secrets out of a text
 * @example redact({ body: { access_token: 'T' } }, cleanText) // { body: { access_token: '…' } }
 * @supported node
 */
export function redact(value: unknown, cleanText: (text: string) => string, depth = 0): unknown {
  if (value === null || value === undefined) return value;
  switch (typeof value) {
    case 'string':
      return cleanText(value);
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return String(value);
    case 'object':
      break;
    default:
      return `[${typeof value}]`;
  }
  if (types.isProxy(value)) return '[Proxy]';
  if (value instanceof Error || types.isNativeError(value)) return describeError(value, cleanText);
  if (depth >= DEEPEST) return '[deeper]';
  const inner = (item: unknown) => redact(item, cleanText, depth + 1);
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(inner);
  if (types.isDate(value))
    return Number.isNaN(value.getTime()) ? '[Date]' : Date.prototype.toISOString.call(value);
  if (!isPlain(value)) return `[${kindOf(value)}]`;
  const copy: Record<string, unknown> = {};
  for (const [name, { value: field, get }] of Object.entries(Object.getOwnPropertyDescriptors(value)).slice(
    0,
    MOST_ENTRIES,
  )) {
    if (get !== undefined) copy[name] = '[getter]';
    else if (typeof field !== 'function') copy[name] = isSecret(name, field) ? GONE : inner(field);
  }
  return copy;
}

function isSecret(name: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  const bare = name.toLowerCase().replace(/[^a-z\d]/g, '');
  if (bare === 'code') return !ERROR_CODE.test(String(value));
  return SECRET_PARTS.test(bare) || SECRET_NAMES.has(bare);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function kindOf(value: object): string {
  const { name } = value.constructor ?? {};
  return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : 'object';
}
