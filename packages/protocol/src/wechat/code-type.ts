// How a card shows its code.
// @see 创建卡券 选择合适的code显示类型

/** WeChat's code_type. `CODE_TYPE_NONE` shows no code: a center cell leads to the page that uses the card. */
export type CodeType =
  | 'CODE_TYPE_TEXT'
  | 'CODE_TYPE_BARCODE'
  | 'CODE_TYPE_QRCODE'
  | 'CODE_TYPE_ONLY_QRCODE'
  | 'CODE_TYPE_ONLY_BARCODE'
  | 'CODE_TYPE_NONE';
