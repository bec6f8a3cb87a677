// The press that cannot happen by chance: held, or pressed and confirmed.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoldButton } from './hold-button.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const onConfirm = vi.fn();
  const onAct = vi.fn();
  render(
    <HoldButton
      label="按住确认"
      confirmLabel="确认，不能撤销"
      onConfirm={onConfirm}
      other={{ label: '先不用了', onAct }}
    />,
  );
  const button = () => document.querySelector('.kq-hold__button') as HTMLElement;
  return { onConfirm, button };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const press = (text: string) => act(() => void fireEvent.click(screen.getByText(text)));

describe.each([
  ['finger', fireEvent.touchStart, fireEvent.touchEnd],
  ['mouse', fireEvent.mouseDown, fireEvent.mouseUp],
  [
    'key',
    (button: HTMLElement) => fireEvent.keyDown(button, { key: 'Enter' }),
    (button: HTMLElement) => fireEvent.keyUp(button, { key: 'Enter' }),
  ],
])('by %s', (_, down, up) => {
  it('confirms once after it was held for a second', async () => {
    const { onConfirm, button } = show();
    act(() => void down(button()));
    await pass(999);
    expect(onConfirm).not.toHaveBeenCalled();
    expect(button().textContent).toBe('继续按住');
    await pass(1);
    act(() => void up(button()));
    await pass(5000);
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('asks once more when it is let go early', async () => {
    const { onConfirm, button } = show();
    act(() => void down(button()));
    await pass(300);
    act(() => void up(button()));
    await pass(5000);
    expect(onConfirm).not.toHaveBeenCalled();
    await press('确认，不能撤销');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

it('takes the click that a browser sends after a touch for no second press', async () => {
  const { onConfirm, button } = show();
  const held = button();
  act(() => void fireEvent.touchStart(held));
  await pass(200);
  act(() => void fireEvent.touchEnd(held));
  // Where the first button was, the one that confirms is now.
  await press('确认，不能撤销');
  expect(onConfirm).not.toHaveBeenCalled();
  await pass(500);
  await press('确认，不能撤销');
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('takes the mouse events and the click that follow a touch held to its end for nothing', async () => {
  const { onConfirm, button } = show();
  act(() => void fireEvent.touchStart(button()));
  await pass(1000);
  for (const event of [fireEvent.touchEnd, fireEvent.mouseDown, fireEvent.mouseUp, fireEvent.click]) {
    act(() => void event(button()));
  }
  await pass(3000);
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(screen.getByText('按住确认')).toBeTruthy();
});

it('can be pressed without holding, as screen readers do: it asks once more', async () => {
  const { onConfirm } = show();
  await press('按住确认');
  await pass(600);
  await press('确认，不能撤销');
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('goes back on 再想想', async () => {
  const { onConfirm } = show();
  await press('按住确认');
  expect(screen.queryByText('先不用了')).toBeNull();
  await pass(600);
  await press('再想想');
  expect(screen.getByText('按住确认')).toBeTruthy();
  expect(screen.getByText('先不用了')).toBeTruthy();
  expect(onConfirm).not.toHaveBeenCalled();
});

it('a key that repeats while it is held begins once', async () => {
  const { onConfirm, button } = show();
  act(() => void fireEvent.keyDown(button(), { key: ' ' }));
  for (let time = 0; time < 10; time++) {
    await pass(90);
    act(() => void fireEvent.keyDown(button(), { key: ' ', repeat: true }));
  }
  await pass(100);
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('does not confirm after the page is gone', async () => {
  const { onConfirm, button } = show();
  act(() => void fireEvent.touchStart(button()));
  cleanup();
  await pass(2000);
  expect(onConfirm).not.toHaveBeenCalled();
});
