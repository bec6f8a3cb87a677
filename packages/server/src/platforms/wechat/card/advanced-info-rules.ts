// What advanced_info must be: pictures, hours, services, and what is given after the use.
// @see 创建卡券 Advanced_info（卡券高级信息）字段; 朋友的券 Advanced_info（卡券高级信息）字段
import * as v from 'valibot';
import { whole } from '../../field-rules.ts';
import { cardId } from '../id-rules.ts';
import { bytes, cdnImage, misplaced } from '../text-rules.ts';
import type { conditionRules } from './condition-rules.ts';

const icons = v.pipe(v.array(cdnImage, 'must be a list'), v.length(1, 'must hold exactly one picture'));

export const abstract = v.looseObject(
  {
    // Only the table of card/update tells its size, string(60).
    abstract: v.optional(bytes(60)),
    icon_url_list: icons,
  },
  'must be an object',
);

export const textImages = v.pipe(
  v.array(
    v.looseObject({
      image_url: cdnImage,
      text: v.pipe(
        v.string('must be a text'),
        v.check((text) => Array.from(text).length <= 5_000, 'must be at most 5000 characters'),
      ),
    }),
    'must be a list',
  ),
  v.nonEmpty('must hold at least one picture with its text'),
);

/** What is only shown, and enforced by nobody. */
export const shown = {
  time_limit: v.optional(
    v.array(
      v.looseObject({
        type: v.picklist(
          ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY'],
          'must be MONDAY to SUNDAY, or HOLIDAY',
        ),
        // An end before its begin is past midnight: 10:59-00:59 in the document.
        begin_hour: v.optional(whole(0, 23)),
        begin_minute: v.optional(whole(0, 59)),
        end_hour: v.optional(whole(0, 23)),
        end_minute: v.optional(whole(0, 59)),
      }),
      'must be a list',
    ),
  ),
  business_service: v.optional(
    v.array(
      v.picklist(
        ['BIZ_SERVICE_DELIVER', 'BIZ_SERVICE_FREE_PARK', 'BIZ_SERVICE_WITH_PET', 'BIZ_SERVICE_FREE_WIFI'],
        'must be one of the four BIZ_SERVICE_ words',
      ),
      'must be a list',
    ),
  ),
};

/** What is given after the use: of the same kind or of another one, and one of it. */
export const given = {
  consume_share_self_num: v.optional(whole(0, 1)),
  consume_share_card_list: v.optional(
    v.pipe(
      v.array(v.looseObject({ card_id: cardId, num: whole(1, 1) }), 'must be a list'),
      v.maxLength(1, 'must hold at most one card'),
    ),
  ),
};

interface Given {
  consume_share_self_num?: number | undefined;
  consume_share_card_list?: unknown[] | undefined;
}
export const givesOne = (info: Given) =>
  !(info.consume_share_self_num && info.consume_share_card_list?.length);
export const GIVES_ONE = 'excludes consume_share_self_num: one card is given after the use';

type Condition = ReturnType<typeof conditionRules>;
const FRIENDS_ONLY = "is only for friends' coupons, with share_friends: true";

export function ordinaryAdvanced(condition: Condition) {
  return v.looseObject(
    {
      use_condition: v.optional(condition),
      abstract: v.optional(abstract),
      text_image_list: v.optional(textImages),
      ...shown,
      share_friends: v.optional(v.literal(false, 'must be true or false')),
      consume_share_self_num: misplaced(FRIENDS_ONLY),
      consume_share_card_list: misplaced(FRIENDS_ONLY),
    },
    'must be an object',
  );
}

export function friendsAdvanced(condition: Condition) {
  return v.pipe(
    v.looseObject(
      {
        use_condition: v.optional(condition),
        abstract,
        text_image_list: textImages,
        ...shown,
        ...given,
        share_friends: v.literal(true),
      },
      'must be an object',
    ),
    v.forward(
      v.check((info) => givesOne(info), GIVES_ONE),
      ['consume_share_card_list'],
    ),
  );
}
