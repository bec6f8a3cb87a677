// Runs in the page, before any script of its own: when a text is on the screen, what kept the main thread, what moved.

export interface Watched {
  /** Milliseconds from the tap (the navigation's start) to the frame with the text; absent until then. */
  shown?: number;
  /** Durations of the tasks over 50 ms, until then. */
  longTasks: number[];
  /** Sum of the layout shifts that nobody's tap has caused. */
  layoutShift: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Self-contained: the browser gets its source. */
export function watchPage(text: string): void {
  const watched: Watched = { longTasks: [], layoutShift: 0 };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) watched.layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const changes = new MutationObserver(() => {
    const at = document.evaluate(
      `//body//*[text()=${JSON.stringify(text)}]`,
      document,
      null,
      9,
    ).singleNodeValue;
    if (!(at instanceof Element)) return;
    changes.disconnect();
    requestAnimationFrame(function look() {
      // Drawn, but still hidden until its component is ready.
      if (!at.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) {
        requestAnimationFrame(look);
        return;
      }
      // The next task after a frame's callbacks: the frame is on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.shown = performance.now();
      };
      port2.postMessage(undefined);
    });
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true });
}
