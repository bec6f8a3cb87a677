// Reads single fields of a platform's answer: numbers may come as strings and strings as numbers.
import type { Fields } from './platform-http.ts';

/** The field as text, or undefined when it is absent, null or empty. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** The field as a whole number, or undefined when it holds none. */
export function numberField(fields: Fields, name: string): number | undefined {
  const text = textField(fields, name);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** The field as an object; an empty one when it holds none. */
export function objectField(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
