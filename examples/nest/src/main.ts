// The coupon server in a Nest app.
import 'reflect-metadata';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import { CouponService } from './coupon.service.ts';
import { CouponErrorFilter } from './coupon-error.filter.ts';

const { PORT = '3000' } = process.env;

const app = await NestFactory.create<NestExpressApplication>(AppModule);
// Before `listen`, with which Nest puts its body parsers in place: the coupon server reads the body itself, JSON of pages
// and XML of WeChat's pushes alike. Express takes /api off the path, so the coupon server has no basePath.
app.use('/api', toNodeListener(app.get(CouponService).server));
app.useGlobalFilters(new CouponErrorFilter(app.getHttpAdapter()));
// At SIGTERM and SIGINT Nest ends its listener, then CouponService closes the coupon server.
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
await app.listen(PORT);
console.log(`Listening on http://localhost:${PORT}`);
