// Bodies as they are shown: indented where they can be, and digit for digit.
import { describe, expect, it } from 'vitest';
import { printBody } from './print-body.ts';

describe('printBody', () => {
  it('indents JSON, whether it comes as an object or as text', () => {
    expect(printBody({ errno: 0 })).toBe('{\n  "errno": 0\n}');
    expect(printBody('{"errno":0}')).toBe('{\n  "errno": 0\n}');
  });

  it('keeps the digits of ids beyond 2^53', () => {
    expect(printBody('{"coupon_take_id":8112345678123456789}')).toContain('8112345678123456789');
  });

  it('leaves XML and broken JSON as they came, and nothing as nothing', () => {
    expect(printBody('<xml><a/></xml>')).toBe('<xml><a/></xml>');
    expect(printBody('{"errcode":')).toBe('{"errcode":');
    expect(printBody(undefined)).toBe('');
  });
});
