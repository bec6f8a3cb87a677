// How a page of cards looks: the banner and their faces.
// @see 投放卡券 创建货架接口
import { html } from 'hono/html';
import { drawDocument, type Html } from '../core/draw-document.ts';
import type { Card } from './card.ts';
import { faceOf } from './wallet.ts';

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 480px; padding: 16px; font: 16px/1.5 system-ui, sans-serif; }
  img { display: block; width: 100%; border-radius: 12px; }
  ul { list-style: none; margin: 16px 0; padding: 0; display: grid; gap: 12px; }
  li { border-radius: 12px; padding: 16px; color: #fff; }
  li b { font-size: 20px; } li p { margin: 4px 0 0; }
  .gone { opacity: .6; }
`;

/** A card that nobody can take any more says so. */
function face(card: Card): Html {
  const { title, brandName, colorValue, notice } = faceOf(card);
  const gone = card.status === 'CARD_STATUS_DELETE' ? '已下架' : card.quantity < 1 ? '已领完' : '';
  return html`<li class="${gone && 'gone'}" style="background:${colorValue ?? '#888'}">
    ${brandName}<br /><b>${title}</b>
    <p>${gone || notice}</p>
  </li>`;
}

/** The whole document: the banner, and the faces of the cards. */
export function drawCards(page: { title: string; banner?: string; cards: Card[] }): Html {
  const { title, banner, cards } = page;
  return drawDocument({
    title,
    style: STYLE,
    body: html`${banner ? html`<img src="${banner}" alt="" />` : ''}
      <h1>${title}</h1>
      <ul>
        ${cards.map(face)}
      </ul>`,
  });
}
