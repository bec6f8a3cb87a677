// What names a WeChat card in POST /redemptions: its code, or the encrypted one of a redirect.
import * as v from 'valibot';
import { platformId } from '../platform-id.ts';

export const encryptCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]{4,512}$/, 'Raw base64, decoded once'));

export const WechatRedemptionRequest = v.union([
  v.object({ platform: v.literal('wechat'), cardId: platformId, code: platformId }),
  v.object({ platform: v.literal('wechat'), cardId: platformId, encryptCode }),
]);
