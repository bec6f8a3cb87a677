// What to do about each code of WeChat's refusals. Only codes count: errmsg varies and carries hints.
// @see 微信公众平台 全局返回码; 卡券错误码; 朋友的券, 创建卡券 错误码

/** By errcode; of a code with two meanings the one that has no path of its own in {@link CURES_AT}. */
const CURES: Record<string, string> = {
  '40003': 'The openid is missing or wrong, or a friends’ coupon is not marked by it: mark it first.',
  '40009': 'The picture is too large: JPG or PNG, 1 MB at most.',
  '40013': 'WeChat does not know this appid: check it.',
  '40053': 'action_info is wrong: check action_name and the card it names.',
  '40056': 'Nobody holds a card with this code: it was not claimed, or was given away.',
  '40066': 'WeChat has no such call: compare the path and the method, GET or POST, with the document.',
  '40071': 'card_type is wrong, or the card is not written as its type wants.',
  '40072': 'code_type is none of the six, or the text is not in UTF-8.',
  '40073': 'This account has no card of this card_id.',
  '40075': 'encrypt_code cannot be decrypted: send it decoded once, as raw base64.',
  '40078':
    'The card is not in a state for this: deleted, being given away, or not approved. Ask code/get or card/get.',
  '40079': 'The card is out of its time: ask code/get for its begin and end.',
  '40080': 'card_ext is wrong: sign exactly what is sent, with the wx_card ticket.',
  '40099': 'The card has been used: offer another one.',
  '40100': 'The times are wrong: the begin must be before the end, and the end yet to come.',
  '40109': 'Too many codes: 100 at most in one call.',
  '40116': 'The code is malformed: 20 characters at most, none of them special.',
  '40122': 'The stock is wrong: a whole number up to 100,000,000, and no less than was handed out.',
  '40124': 'There are too many custom fields: three at most.',
  '40125': 'WeChat does not know this secret: check it, and previousSecrets while it is being changed.',
  '40127': 'The card was deleted, disabled or given away: ask code/get.',
  '40141': 'A picture is not on WeChat’s CDN: upload it with uploadimg and use the URL it answers.',
  '40146': 'Another user has marked this code: try again when the mark has ended, in five minutes.',
  '40151': 'WeChat’s protection against abuse refused it: wait, and call less often.',
  '40164': 'The address of this server is not in the IP 白名单 of the account: add it.',
  '40416': 'Another user has marked this code: only that user can be unmarked.',
  '41011': 'A required field is missing: compare the body with the document.',
  '41012': 'card_id is missing.',
  '41025': 'A friends’ coupon needs one shop at least: fill location_id_list.',
  '43008': 'The account has no WeChat Pay permission: apply for 微信支付 first.',
  '43009': 'The account may not use codes of its own: apply for 自定义 code first.',
  '43010': 'The account may not issue stored value: apply for 储值 first.',
  '45021': 'A text is too long, or a list is (gift rules: ten at most).',
  '45030': 'This account has no permission for this card_id.',
  '45031': 'The stock is 0: add stock first, for a friends’ coupon by 券点.',
  '45033': 'The user has as many of this card as get_limit allows.',
  '45046': '买单 and 自助核销 exclude each other: close the other one first.',
  '47001': 'WeChat could not read the body: it must be JSON in UTF-8.',
  '48001': 'The account has no permission for this call: look at 接口权限 of the account.',
  '61500': 'The dates are wrong: YYYY-MM-DD, up to yesterday.',
  '61501': 'The range is too long: 62 days at most.',
};

const NINETY_DAYS = 'The validity is too long: a friends’ coupon may be used for 90 days at most.';

/** Codes that mean something else in one call. */
const CURES_AT: Record<string, Record<string, string>> = {
  '/card/create': { '40079': NINETY_DAYS },
  '/card/update': { '40079': NINETY_DAYS },
};

/**
 * What to do about a code, or undefined for one that the documents do not explain.
 *
 * @param path of the call that was refused
 */
export function errorCure(errcode: string, path: string): string | undefined {
  return [CURES_AT[path], CURES].find((cures) => cures && Object.hasOwn(cures, errcode))?.[errcode];
}
