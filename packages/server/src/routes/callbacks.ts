// The platforms' pushes: POST /callbacks/baidu/:secret, GET and POST /callbacks/wechat, POST /callbacks/beecloud.
// Stored, answered, and worked on after.
import { CouponError } from '@kaquan/protocol/errors';
import { Hono } from 'hono';
import type { EventIntake } from '../events/event-intake.ts';
import { storableEvent } from '../events/storable-event.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { RouteEnv } from './route-env.ts';

const PLAIN_TEXT = 'text/plain; charset=utf-8';

export function callbacks(
  platforms: ReadonlyMap<string, CouponPlatform>,
  intake: EventIntake,
): Hono<RouteEnv> {
  return new Hono<RouteEnv>().on(['GET', 'POST'], '/:platform/:secret?', async (c) => {
    const platform = platforms.get(c.req.param('platform'));
    if (!platform) throw new CouponError('NOT_FOUND', 'There is nothing here.');
    const event = await platform.events.receive(c.req.raw, c.req.param('secret'));
    if ('reply' in event) return c.body(event.reply, 200, { 'content-type': PLAIN_TEXT });
    await intake.take(platform, storableEvent(event));
    const { body, contentType } = platform.events.accepted;
    return c.body(body, 200, { 'content-type': contentType });
  });
}
