// A host app, as small as it gets: reads its settings, serves the coupon server, ends in order.
import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import pino from 'pino';
import { identifyBy } from './identify.ts';
import { databaseUrl, given, readSettings } from './read-settings.ts';

const settings = readSettings(process.env);
const wechat = given(settings, ['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_TOKEN', 'WECHAT_ENCODING_AES_KEY']);
const baidu = given(settings, ['BAIDU_APP_KEY', 'BAIDU_APP_SECRET', 'BAIDU_CALLBACK_SECRET']);

const logger = pino({ level: 'info' });
const server = createCouponServer({
  basePath: '/api',
  database: databaseUrl(settings),
  identify: identifyBy(settings.SESSION_SECRET),
  pageOrigins: settings.PAGE_ORIGINS.split(',').filter(Boolean),
  // The proxy writes it, over whatever a caller may have sent.
  addressOf: (request) => request.headers.get('x-real-ip') ?? undefined,
  logger,
  ...(wechat
    ? {
        wechat: {
          appid: wechat.WECHAT_APPID,
          secret: wechat.WECHAT_SECRET,
          token: wechat.WECHAT_TOKEN,
          encodingAesKey: wechat.WECHAT_ENCODING_AES_KEY,
        },
      }
    : {}),
  ...(baidu
    ? {
        baidu: {
          appKey: baidu.BAIDU_APP_KEY,
          appSecret: baidu.BAIDU_APP_SECRET,
          callbackSecret: baidu.BAIDU_CALLBACK_SECRET,
        },
      }
    : {}),
});

const serving = await serveNode(server, { port: settings.PORT });
logger.info({ url: serving.url }, 'serving');
await serving.closed;
process.exit();
