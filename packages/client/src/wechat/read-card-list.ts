// The cardList of a result: an array from addCard, JSON text from chooseCard, in one of two spellings.
import { CouponError } from '@kaquan/protocol/errors';

export interface ReturnedCard {
  cardId: string;
  encryptCode?: string;
  isSuccess: boolean;
}

/**
 * The cards of a result.
 *
 * @throws UNSUPPORTED if there is no list: a success without one is none (Taro's stub of addCard on h5);
 * SDK_CALL_FAILED if it cannot be read
 * @example readCardList('[{"card_id":"pX","encrypt_code":"XX"}]') // [{ cardId: "pX", encryptCode: "XX", isSuccess: false }]
 * @supported h5 weapp
 */
export function readCardList(cardList: unknown): ReturnedCard[] {
  const list = typeof cardList === 'string' ? parse(cardList) : cardList;
  if (!Array.isArray(list)) {
    const code = cardList === undefined ? 'UNSUPPORTED' : 'SDK_CALL_FAILED';
    throw new CouponError(code, 'WeChat reported success without a list of cards', { platform: 'wechat' });
  }
  return list.filter(Boolean).map((card) => {
    const encryptCode = card.encrypt_code ?? card.encryptCode ?? card.code;
    const returned: ReturnedCard = {
      cardId: textOf(card.cardId ?? card.card_id),
      isSuccess: card.isSuccess === true,
    };
    if (encryptCode) returned.encryptCode = textOf(encryptCode);
    return returned;
  });
}

/** An id may be a number. What is neither, and may not even have a text, is nothing. */
function textOf(value: unknown): string {
  return Object(value) === value ? '' : String(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || '[]');
  } catch {
    return undefined;
  }
}
