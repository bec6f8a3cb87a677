// Where the guide's words stand: below what they tell of, or above it where there is more room.

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Pixels between the words and what they tell of, and to the edge of the screen. */
const GAP = 16;
const EDGE = 12;

/**
 * The left upper corner, wholly on the screen.
 *
 * @example placeBubble({ left: 0, top: 0, width: 40, height: 40 }, { width: 300, height: 120 }, { width: 375, height: 667 })
 */
export function placeBubble(at: Box, bubble: Size, screen: Size): { left: number; top: number } {
  const below = at.top + at.height + GAP;
  const above = at.top - GAP - bubble.height;
  const hasRoomBelow = screen.height - below >= bubble.height + EDGE;
  const clamp = (value: number, room: number) => Math.max(EDGE, Math.min(value, room - EDGE));
  return {
    left: clamp(at.left + at.width / 2 - bubble.width / 2, screen.width - bubble.width),
    top: clamp(hasRoomBelow ? below : above, screen.height - bubble.height),
  };
}
