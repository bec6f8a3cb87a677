// The playground's guide by hand: what it says, where its light is, and the control in that light.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export function guide(page: Page): Locator {
  return page.getByRole('region', { name: '导览' });
}

/** Waits until the guide says this sentence and points at something. */
export async function guideSays(page: Page, words: string): Promise<void> {
  await guide(page).getByRole('status').filter({ hasText: words }).waitFor();
  await page.locator('.tour-light').waitFor();
}

/** Taps the middle of the light once it has come to rest; the light itself takes no taps. */
export async function tapLight(page: Page): Promise<void> {
  const light = page.locator('.tour-light');
  const rest = async () => {
    const box = await light.boundingBox();
    await page.waitForTimeout(200);
    return JSON.stringify(box) === JSON.stringify(await light.boundingBox());
  };
  await expect.poll(rest, { timeout: 10_000 }).toBe(true);
  const box = await light.boundingBox();
  if (!box) throw new Error('The guide points at nothing');
  const screen = page.viewportSize();
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(screen?.width ?? 0);
  expect(box.y + box.height).toBeLessThanOrEqual(screen?.height ?? 0);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Lets the guide bring the keyboard to the control, and presses the key that works it. */
export async function pressInLight(page: Page, key = 'Enter'): Promise<void> {
  await guide(page).getByRole('button', { name: '移到那里' }).press('Enter');
  await page.keyboard.press(key);
}
