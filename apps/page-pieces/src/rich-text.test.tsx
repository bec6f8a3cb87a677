// Rich text is drawn as words: its shape is kept, nothing in it runs.
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { parseRichText } from './parse-rich-text.ts';
import { RichText } from './rich-text.tsx';

afterEach(cleanup);

const lines = (text: string) =>
  parseRichText(text).map(({ mark = '', runs }) => mark + runs.map((run) => run.text).join(''));

describe('the shape of rich text', () => {
  it('keeps paragraphs, line breaks and the lines of plain text', () => {
    expect(lines('<p>下单时选择</p>每单一张<br/>不找零<div>不兑现</div>')).toEqual([
      '下单时选择',
      '每单一张',
      '不找零',
      '不兑现',
    ]);
    expect(lines('下单时选择\n每单一张')).toEqual(['下单时选择', '每单一张']);
  });

  it('keeps lists with their marks, also when the console wraps items in paragraphs', () => {
    expect(lines('<ul><li>图书</li></ul><ol><li><p>先领</p></li><li>后用</li></ol>以店内为准')).toEqual([
      '•图书',
      '1.先领',
      '2.后用',
      '以店内为准',
    ]);
  });

  it('keeps headings and bold words, and of other tags their words', () => {
    expect(
      parseRichText('<h3>说明</h3><p style="color:red">每单<strong>一张</strong><a href="x">详情</a></p>'),
    ).toEqual([
      { kind: 'heading', runs: [{ text: '说明', bold: false }] },
      {
        kind: 'paragraph',
        runs: [
          { text: '每单', bold: false },
          { text: '一张', bold: true },
          { text: '详情', bold: false },
        ],
      },
    ]);
  });

  it('reads entities once, and leaves a lone < alone', () => {
    expect(lines('满 100 &lt; 200 &amp;amp; &#20803;&#x5143;')).toEqual(['满 100 < 200 &amp; 元元']);
    expect(lines('金额 < 100 可用')).toEqual(['金额 < 100 可用']);
  });
});

describe('what hides in rich text', () => {
  it.each([
    ['a script', '用券<script>alert(1)</script>'],
    ['a style', '用券<style>*{display:none}</style>'],
    ['an unclosed script', '用券<script>alert(1)'],
    ['an event on a picture', '<img src=x onerror="alert(1)">用券'],
    [
      'a > inside an attribute',
      '<a title="><img src=x onerror=alert(1)>" href="javascript:alert(1)">用券</a>',
    ],
    ['a comment', '用券<!-- <script>alert(1)</script> -->'],
    ['a frame', '<IFRAME SRC="//evil">evil</IFRAME>用券'],
  ])('drops %s and keeps the words', (_what, text) => {
    const { container } = render(<RichText text={text} />);
    expect(container.textContent).toBe('用券');
    expect(container.querySelector('img, script, iframe, a, style')).toBeNull();
  });

  it('shows a tag that was written as text as text', () => {
    const { container } = render(<RichText text={'&lt;img src=x onerror=alert(1)&gt;'} />);
    expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });
});
