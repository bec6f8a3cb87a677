import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('keeps the line breaks of rich text and drops its tags', () => {
  expect(plainText('<p>下单时选择该优惠券</p>每单限用一张<br/>满 100 &lt; 200 &amp; 更多')).toBe(
    '下单时选择该优惠券\n每单限用一张\n满 100 < 200 & 更多',
  );
});

it('runs nothing that hides in it', () => {
  expect(plainText('<img src=x onerror="alert(1)">用券<script>alert(1)</script>')).toBe('用券alert(1)');
});

it('leaves a lone < alone', () => expect(plainText('金额 < 100')).toBe('金额 < 100'));
