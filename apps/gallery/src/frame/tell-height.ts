// Tells the shell how much room the example takes.

/** Posted to the page that the frame is in. */
export interface HeightMessage {
  /** Pixels. */
  kaquanHeight: number;
}

export function tellHeight(place: HTMLElement): void {
  if (window.parent === window) return;
  new ResizeObserver(() => {
    const message: HeightMessage = { kaquanHeight: Math.ceil(place.getBoundingClientRect().height) };
    window.parent.postMessage(message, location.origin);
  }).observe(place);
}
