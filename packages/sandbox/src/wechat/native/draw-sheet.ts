// Draws WeChat's native sheets into the page, in a shadow root. Runs in the page: it must not use anything outside itself.
import type { Sheet } from './bridge-config.ts';

/** Slides a sheet up and waits for a tap. `window.__kaquanNative.confirm` answers without one. */
export function drawSheet(sheet: Sheet): Promise<number | null> {
  const preset = (window as { __kaquanNative?: { confirm?: boolean } }).__kaquanNative?.confirm;
  if (preset !== undefined) return Promise.resolve(preset ? 0 : null);

  const style = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; font: 16px/1.5 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
    * { box-sizing: border-box; margin: 0; font: inherit; }
    .shade { position: absolute; inset: 0; background: rgba(0,0,0,.55); animation: fade .2s; }
    .sheet { position: absolute; left: 0; right: 0; bottom: 0; max-height: 86%; overflow: auto; padding: 20px 20px calc(20px + env(safe-area-inset-bottom)); border-radius: 14px 14px 0 0; background: #f7f7f7; color: #191919; animation: rise .26s cubic-bezier(.2,.8,.2,1); }
    h2 { font-size: 17px; font-weight: 600; text-align: center; margin-bottom: 16px; }
    .card { --notch: calc(100% - 38px); display: block; width: 100%; margin-bottom: 12px; padding: 16px 18px 9px; border: 0; border-radius: 10px; text-align: left; color: #fff; mask: radial-gradient(circle 7px at 0 var(--notch), #0000 98%, #000) left / 51% 100% no-repeat, radial-gradient(circle 7px at 100% var(--notch), #0000 98%, #000) right / 51% 100% no-repeat; }
    .card small { display: block; font-size: 13px; opacity: .9; }
    .card b { display: block; font-size: 22px; font-weight: 600; margin: 4px 0 14px; }
    .card b + small { border-top: 1px dashed rgba(255,255,255,.55); padding-top: 9px; min-height: 29px; }
    .action { display: block; width: 100%; padding: 11px; border: 0; border-radius: 8px; margin-top: 10px; font-weight: 600; background: #07c160; color: #fff; }
    .plain { background: #e7e7e7; color: #06ad56; }
    .sheet:focus { outline: none; } button { cursor: pointer; } button:focus-visible { outline: 3px solid #10aeff; outline-offset: 2px; }
    @keyframes rise { from { transform: translateY(100%); } } @keyframes fade { from { opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { .sheet, .shade { animation: none; } }
    @media (prefers-color-scheme: dark) { .sheet { background: #1e1e1e; color: #eee; } .plain { background: #2c2c2c; } }
  `;
  return new Promise((resolve) => {
    const host = document.createElement('kaquan-native');
    const root = host.attachShadow({ mode: 'open' });
    const add = (parent: Node, tag: string, className: string, text = '') => {
      const element = document.createElement(tag);
      element.className = className;
      element.textContent = text;
      return parent.appendChild(element);
    };
    const close = (answer: number | null) => {
      host.remove();
      resolve(answer);
    };
    add(root, 'style', '', style);
    add(root, 'div', 'shade');
    const panel = add(root, 'div', 'sheet');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', sheet.title);
    add(panel, 'h2', '', sheet.title);
    for (const [index, card] of sheet.cards.entries()) {
      const box = add(panel, sheet.choose ? 'button' : 'div', 'card');
      box.style.background = card.colorValue ?? '#63b359';
      add(box, 'small', '', card.brandName);
      add(box, 'b', '', card.title);
      add(box, 'small', '', card.shared ? '一人领取，朋友都能用' : card.notice);
      if (sheet.choose) box.onclick = () => close(index);
    }
    if (!sheet.choose || sheet.cards.length === 0)
      add(panel, 'button', 'action', sheet.confirm).onclick = () => close(0);
    if (sheet.cancel) add(panel, 'button', 'action plain', sheet.cancel).onclick = () => close(null);
    document.documentElement.append(host);
    panel.tabIndex = -1;
    panel.onkeydown = (event) => {
      if (event.key === 'Escape' && sheet.cancel) close(null);
    };
    panel.focus();
  });
}
