// POST /login with the platform's code: who it is, as a token.
import { logIn } from '@kaquan/server/log-in';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { CouponService } from './coupon.service.ts';

@Controller('login')
export class LoginController {
  readonly #coupons: CouponService;
  readonly #jwt: JwtService;

  constructor(@Inject(CouponService) coupons: CouponService, @Inject(JwtService) jwt: JwtService) {
    this.#coupons = coupons;
    this.#jwt = jwt;
  }

  @Post()
  @HttpCode(200)
  async login(@Body() body: unknown): Promise<{ token: string }> {
    const caller = await logIn(this.#coupons.server, body);
    return { token: await this.#jwt.signAsync({ caller }) };
  }
}
