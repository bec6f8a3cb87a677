// POST /card/landingpage/create: a page of WeChat's (货架) that offers cards.
// @see 微信卡券 投放卡券 创建货架接口
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { requireAnswer } from '../../require-answer.ts';
import { cdnImage, flag } from '../../text-rules.ts';

/** Where the page is shown: 附近, 自定义菜单, 二维码, 公众号文章, H5, 自动回复, 卡券自定义cell. */
export type LandingScene =
  | 'SCENE_NEAR_BY'
  | 'SCENE_MENU'
  | 'SCENE_QRCODE'
  | 'SCENE_ARTICLE'
  | 'SCENE_H5'
  | 'SCENE_IVR'
  | 'SCENE_CARD_CUSTOM_CELL';

export interface CreateLandingPageRequest {
  /** What uploadImage answered; 640×300 pixels. */
  banner: string;
  pageTitle: string;
  canShare: boolean;
  scene: LandingScene;
  cardList: {
    cardId: string;
    /** What uploadImage answered. */
    thumbUrl: string;
  }[];
}

const Rules = v.object({
  banner: cdnImage,
  pageTitle: text,
  canShare: flag,
  scene: v.picklist(
    [
      'SCENE_NEAR_BY',
      'SCENE_MENU',
      'SCENE_QRCODE',
      'SCENE_ARTICLE',
      'SCENE_H5',
      'SCENE_IVR',
      'SCENE_CARD_CUSTOM_CELL',
    ],
    'must be one of the seven scenes, like SCENE_H5',
  ),
  cardList: v.pipe(
    v.array(v.object({ cardId, thumbUrl: cdnImage }), 'must be a list'),
    v.nonEmpty('must hold a card'),
  ),
});

/**
 * Creates a page. Not repeated when the answer is lost: a second call would make a second page.
 *
 * @returns where the page is, and its id
 * @throws {CouponError} FIELD_INVALID with the field's path and its rule; PLATFORM_REFUSED with WeChat's code
 * @example const { url } = await createLandingPage(server.wechat, { banner, pageTitle: '领券', canShare: true, scene: 'SCENE_H5', cardList: [{ cardId, thumbUrl }] });
 * @supported node
 */
export async function createLandingPage(
  api: WechatApi,
  request: CreateLandingPageRequest,
): Promise<{ url: string; pageId: string }> {
  const { banner, pageTitle, canShare, scene, cardList } = checkFields(Rules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/landingpage/create',
    json: {
      banner,
      page_title: pageTitle,
      can_share: canShare,
      scene,
      card_list: cardList.map(({ cardId, thumbUrl }) => ({ card_id: cardId, thumb_url: thumbUrl })),
    },
    repeatable: false,
  });
  const url = requireAnswer(textField(answer, 'url'), 'url of card/landingpage/create');
  return { url, pageId: requireAnswer(textField(answer, 'page_id'), 'page_id of card/landingpage/create') };
}
