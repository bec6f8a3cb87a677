// One day's figures: how many saw, claimed, used, gave away and let expire.
// @see 朋友的券 拉取朋友的券数据接口 返回数据说明
import { numberField, objectsField, textField } from '../../http/fields.ts';
import type { Fields } from '../../http/platform-http.ts';

/** `…Cnt`: how often. `…User`: how many users. */
export interface Figures {
  /** `2015-06-23`. */
  refDate: string;
  viewCnt: number;
  viewUser: number;
  receiveCnt: number;
  receiveUser: number;
  verifyCnt: number;
  verifyUser: number;
  givenCnt: number;
  givenUser: number;
  expireCnt: number;
  expireUser: number;
  /** The row as WeChat answered it. */
  raw: Fields;
}

/** The rows of an answer; it has no errcode. A figure that is missing is 0. */
export function rowsOf(answer: Fields): Fields[] {
  return objectsField(answer, 'list');
}

export function readFigures(row: Fields): Figures {
  const figure = (name: string) => numberField(row, name) ?? 0;
  return {
    refDate: textField(row, 'ref_date') ?? '',
    viewCnt: figure('view_cnt'),
    viewUser: figure('view_user'),
    receiveCnt: figure('receive_cnt'),
    receiveUser: figure('receive_user'),
    verifyCnt: figure('verify_cnt'),
    verifyUser: figure('verify_user'),
    givenCnt: figure('given_cnt'),
    givenUser: figure('given_user'),
    expireCnt: figure('expire_cnt'),
    expireUser: figure('expire_user'),
    raw: row,
  };
}
