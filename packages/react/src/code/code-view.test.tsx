// A code as each code_type shows it.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBars, readQr } from '../../test-support/read-picture.ts';
import { CodeView, type CodeViewProps } from './code-view.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const CODE = '226009850808';

function show(codeType: CodeViewProps['codeType'], props: Partial<CodeViewProps> = {}) {
  const { container } = render(<CodeView codeType={codeType} code={CODE} {...props} />);
  return {
    picture: () => container.querySelector<HTMLElement & { src: string }>('.kq-code__picture'),
    text: () => container.querySelector('.kq-code__text'),
    all: () => container.textContent,
  };
}

describe.each([
  ['CODE_TYPE_QRCODE', readQr, true],
  ['CODE_TYPE_ONLY_QRCODE', readQr, false],
  ['CODE_TYPE_BARCODE', readBars, true],
  ['CODE_TYPE_ONLY_BARCODE', readBars, false],
])('%s', (codeType, read, withText) => {
  it('draws a picture that says the code', () => {
    expect(read(show(codeType).picture()?.src ?? '')).toBe(CODE);
  });

  it(`${withText ? 'shows' : 'hides'} the code as text`, () => {
    expect(show(codeType).text()?.textContent).toBe(withText ? CODE : undefined);
  });

  it('is named for a screen reader by the code in groups', () => {
    const picture = show(codeType).picture();
    expect(picture?.getAttribute('role')).toBe('img');
    expect(picture?.getAttribute('aria-label')).toBe('券码 2260 0985 0808');
  });

  it('falls back to text for a code that cannot be drawn', () => {
    const { picture, text } = show(codeType, { code: '券号甲一' });
    expect(picture()).toBeNull();
    expect(text()?.textContent).toBe('券号甲一');
  });
});

it.each(['CODE_TYPE_TEXT', 'CODE_TYPE_OF_TOMORROW'])('%s shows the code as text alone', (codeType) => {
  const { picture, text } = show(codeType);
  expect(picture()).toBeNull();
  expect(text()?.textContent).toBe(CODE);
  expect(text()?.querySelectorAll('.kq-code__group')).toHaveLength(3);
});

it('CODE_TYPE_NONE shows no code, and says how the coupon is used', () => {
  const { all } = show('CODE_TYPE_NONE');
  expect(all()).toContain('立即使用');
  expect(all()).not.toContain('2260');
});

describe('复制', () => {
  it('puts the code without its gaps on the clipboard, and says so for a moment', async () => {
    vi.useFakeTimers();
    const copy = vi.fn(async () => undefined);
    show('CODE_TYPE_TEXT', { copy });
    await act(async () => void fireEvent.click(screen.getByText('复制')));
    expect(copy).toHaveBeenCalledExactlyOnceWith(CODE);
    expect(screen.getByText('已复制')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(screen.getByText('复制')).toBeTruthy();
  });

  it('does not say 已复制 where the clipboard is refused', async () => {
    show('CODE_TYPE_TEXT', { copy: () => Promise.reject(new Error('denied')) });
    await act(async () => void fireEvent.click(screen.getByText('复制')));
    expect(screen.queryByText('已复制')).toBeNull();
  });

  it('is not there where nothing can copy', () => {
    show('CODE_TYPE_TEXT');
    expect(screen.queryByText('复制')).toBeNull();
  });
});
