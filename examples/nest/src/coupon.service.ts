// The coupon server as a provider: made with the app, closed with it.
import { type Caller, type CouponServer, createCouponServer } from '@kaquan/server';
import { readEnvironment } from '@kaquan/server/read-environment';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class CouponService implements OnApplicationShutdown {
  readonly server: CouponServer;

  constructor(@Inject(JwtService) jwt: JwtService) {
    /** The shop's own login: a signed token, which pages and mini-programs send with every call. */
    async function identify(request: Request): Promise<Caller | null> {
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      if (token === undefined) return null;
      const payload = await jwt.verifyAsync<{ caller: Caller }>(token).catch(() => undefined);
      return payload?.caller ?? null;
    }
    this.server = createCouponServer({ ...readEnvironment(process.env), identify });
  }

  onApplicationShutdown(): Promise<void> {
    return this.server.close();
  }
}
