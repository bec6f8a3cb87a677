// An id that is none, in the path of a call.
import { expect, it } from 'vitest';
import { idInPath } from './id-in-path.ts';

it('An id stays one part of its path', () => {
  expect(idInPath('a/b?c')).toBe('a%2Fb%3Fc');
});

// Guards against a URIError, which no caller expects.
it('Half a surrogate pair is no id', () => {
  expect(() => idInPath('\ud800')).toThrow(expect.objectContaining({ code: 'FIELD_INVALID' }));
});
