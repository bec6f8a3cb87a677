// What is read out of a platform's answer when it holds what no document has.
import { describe, expect, it } from 'vitest';
import { objectsField, textsField } from './fields.ts';

describe('A list in an answer', () => {
  // Guards against a null in a list, which ended every call that reads one with a TypeError.
  it('is its objects alone', () => {
    expect(objectsField({ list: [{ a: 1 }, null, 'x', [], 2] }, 'list')).toEqual([{ a: 1 }]);
  });

  // Guards against an object whose own toString is no function: String() throws on it.
  it('of texts is its texts and numbers', () => {
    expect(textsField({ codes: ['a', 1, null, { toString: '' }, ''] }, 'codes')).toEqual(['a', '1']);
  });

  it('is empty where there is none', () => {
    expect(objectsField({ list: 'x' }, 'list')).toEqual([]);
    expect(textsField({}, 'codes')).toEqual([]);
  });
});
