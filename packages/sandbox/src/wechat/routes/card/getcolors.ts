// GET /card/getcolors: the colours a card can have.
// @see 创建卡券 步骤三：选取卡券背景颜色
import { ok } from '../../answers.ts';
import { COLORS } from '../../colors.ts';
import type { Guarded } from '../../credentials.ts';

export const getcolors = (): Guarded => (c) =>
  c.json(ok({ colors: [...COLORS].map(([name, value]) => ({ name, value })) }));
