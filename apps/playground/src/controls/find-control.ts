// Finds a control that a visitor can see, on the desk or in the page that is open on a phone.

/** Where a control is, and how it is known: by its words, as a person finds it, or by a selector of ours. */
export interface Pointer {
  part: 'baidu' | 'wechat' | 'timeline';
  /** In the page that is open on the phone, not on the phone itself. */
  inPage?: boolean;
  selector?: string;
  /** The whole text of the control. */
  words?: string;
}

const CONTROLS = 'button, a, label, [role="button"], taro-button-core';

/** The first control that `pointer` names and that can be used now; null when there is none. */
export function findControl({ part, inPage, selector, words }: Pointer): HTMLElement | null {
  const section = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const root = inPage ? openPage(section) : section;
  if (!root) return null;
  const found = selector ? root.querySelectorAll<HTMLElement>(selector) : controlsSaying(root, words ?? '');
  for (const control of found) if (canBeUsed(control)) return control;
  return null;
}

/** Whether the page that is open on the phone says `words` somewhere. */
export function pageSays(part: Pointer['part'], words: string): boolean {
  const page = openPage(document.querySelector<HTMLElement>(`[data-part="${part}"]`));
  return page !== null && placesSaying(page, words).next().done === false;
}

/** What a frame of our own origin shows; null while it is closed or another site is in it (a login). */
function openPage(section: HTMLElement | null): HTMLElement | null {
  const frame = section?.querySelector<HTMLIFrameElement>('.phone-page[data-open] iframe');
  return frame?.contentDocument?.documentElement ?? null;
}

function* controlsSaying(root: Node, words: string): Generator<HTMLElement> {
  for (const place of placesSaying(root, words)) yield place.closest<HTMLElement>(CONTROLS) ?? place;
}

/** The elements that are drawn with exactly this text, those in open shadow roots too: WeChat's sheet is in one. */
function* placesSaying(root: Node, words: string): Generator<HTMLElement> {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  if (!walker) return;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const place = node.parentElement;
      if (place && node.nodeValue?.trim() === words && isDrawn(place)) yield place;
    } else if ((node as Element).shadowRoot) yield* placesSaying((node as Element).shadowRoot as Node, words);
  }
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function canBeUsed(control: HTMLElement): boolean {
  return (
    isDrawn(control) &&
    !control.closest('[inert]') &&
    !control.matches(':disabled, [aria-disabled="true"], [aria-busy="true"]')
  );
}
