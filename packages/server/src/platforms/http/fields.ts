// Reads single fields of a platform's answer: numbers may come as strings and strings as numbers.
import type { Fields } from './platform-http.ts';

/** The field as text, or undefined when it is absent, null or empty. */
export function textField(fields: Fields, name: string): string | undefined {
  return textOf(fields[name]);
}

/** The field as a whole number, or undefined when it holds none. */
export function numberField(fields: Fields, name: string): number | undefined {
  const text = textField(fields, name);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** The field as yes or no, which may be a word or 1 and 0; undefined when it says neither. */
export function truthField(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  const text = typeof value === 'boolean' ? `${value}` : textOf(value);
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/** The field as an object; an empty one when it holds none. */
export function objectField(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isObject(value) ? value : {};
}

/** The objects in the field's list; what else stands in it tells nothing, and is left out. */
export function objectsField(fields: Fields, name: string): Fields[] {
  return listField(fields, name).filter(isObject);
}

/** The texts in the field's list; what else stands in it is left out. */
export function textsField(fields: Fields, name: string): string[] {
  return listField(fields, name)
    .map(textOf)
    .filter((text) => text !== undefined);
}

function listField(fields: Fields, name: string): unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}
