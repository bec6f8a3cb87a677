// A server process that is killed while the platform is consuming the coupon. Run with the database's URL.
import { createRedemptions } from '@kaquan/server/redemption';
import { grantCoupon, migrate, openDatabase } from '@kaquan/server/storage';
import { KEY, MING, scriptedWechat } from './scripted-wechat.ts';

const now = () => Math.floor(Date.now() / 1000);
const logger = { warn() {}, error() {} };

const opened = await openDatabase(process.argv[2]);
await migrate(opened);
await grantCoupon(opened.db, {
  ...KEY,
  openId: 'ming',
  templateId: 'template',
  code: KEY.couponId,
  face: { title: '满减券', benefit: { kind: 'cash', reduceCost: 2000 }, leastCost: 0 },
  validity: {},
  raw: {},
  via: 'push',
  now: now(),
});

const platforms = scriptedWechat({
  async consume() {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  },
});
const redemptions = createRedemptions({ opened, platforms, now, logger });
const { id } = await redemptions.reserve(
  { platform: 'wechat', cardId: 'template', code: KEY.couponId },
  MING,
);
await redemptions.confirm(id, MING);
