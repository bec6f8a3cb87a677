// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { conditionLines } from './condition-lines.ts';

it('keeps the lines of a rich text and none of its tags', () => {
  expect(
    conditionLines('<p>首发当月的<b>新书</b>可用。</p><p>每单一张。</p>不与&lt;其他优惠&gt;同享<br>  '),
  ).toEqual(['首发当月的新书可用。', '每单一张。', '不与<其他优惠>同享']);
});

it('shows nothing of a script or a style, and runs nothing', () => {
  const attack =
    '满百可用<script>globalThis.ran = 1</script><style>p{}</style><img src=x onerror="globalThis.ran = 1">';
  expect(conditionLines(attack)).toEqual(['满百可用']);
  expect(globalThis).not.toHaveProperty('ran');
});

it('is empty for an empty description', () => {
  expect(conditionLines('')).toEqual([]);
});
