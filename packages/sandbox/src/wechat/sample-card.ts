// A card to begin with: reviewed, in stock, under the same id in every sandbox that is asked for it.
import type { Core } from '../core/platform.ts';
import { createCard } from './create-card.ts';
import type { Store } from './store.ts';

/** As long as a card_id is, and no chance of being one. */
const SAMPLE_CARD = 'pKaquanSampleCard00000000001';
const DAY = 24 * 3600;

/** Puts it up for the first account of the seed. */
export function putUpSampleCard(core: Core, store: Store): void {
  const [account] = core.seed.wechat;
  if (!account) return;
  const now = core.clock.now();
  const gift = {
    base_info: {
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/kaquan-sample/0',
      brand_name: '卡券咖啡',
      code_type: 'CODE_TYPE_QRCODE',
      title: '桂花拿铁一杯',
      color: 'Color060',
      notice: '使用时向店员出示',
      description: '到店兑换，每单限用一张。',
      sku: { quantity: 1_000 },
      date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now, end_timestamp: now + 30 * DAY },
      get_limit: 50,
    },
    gift: '桂花拿铁一杯',
  };
  const made = createCard(core, store, account, { card: { card_type: 'GIFT', gift } }, 1, SAMPLE_CARD);
  if ('refused' in made) throw new Error(`The sample card is refused: ${made.refused.errmsg}`);
  made.card.status = 'CARD_STATUS_VERIFY_OK';
}
