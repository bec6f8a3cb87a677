// The guide's words are wholly on the screen, wherever the control is, and never over it where there is room.
import { describe, expect, it } from 'vitest';
import { placeBubble } from './place-bubble.ts';

const PHONE = { width: 375, height: 667 };
const BUBBLE = { width: 340, height: 110 };

const controls = [
  { left: 12, top: 300, width: 120, height: 40 },
  { left: 300, top: 50, width: 60, height: 30 },
  { left: 20, top: 600, width: 335, height: 50 },
  { left: 0, top: 0, width: 375, height: 44 },
  { left: 330, top: 640, width: 40, height: 27 },
];

describe('the place of the guide’s words', () => {
  it.each(controls)('is on the screen and beside $left,$top', (at) => {
    const { left, top } = placeBubble(at, BUBBLE, PHONE);
    expect(left).toBeGreaterThanOrEqual(12);
    expect(left + BUBBLE.width).toBeLessThanOrEqual(PHONE.width - 12);
    expect(top).toBeGreaterThanOrEqual(12);
    expect(top + BUBBLE.height).toBeLessThanOrEqual(PHONE.height - 12);
    expect(top >= at.top + at.height || top + BUBBLE.height <= at.top).toBe(true);
  });

  it('stays on a screen that has room neither above nor below', () => {
    const { top } = placeBubble({ left: 0, top: 60, width: 300, height: 500 }, BUBBLE, PHONE);
    expect(top + BUBBLE.height).toBeLessThanOrEqual(PHONE.height - 12);
  });
});
