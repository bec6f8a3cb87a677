// GET /card/getapplyprotocol: the categories a merchant can choose from; for third-party platforms.
// @see 第三方强授权 卡券开放类目查询接口
import { ok } from '../../answers.ts';
import { categoryList } from '../../categories.ts';
import type { Guarded } from '../../credentials.ts';

export const getapplyprotocol = (): Guarded => (c) => c.json(ok({ category: categoryList }));
