// What the app is made of.
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { CouponService } from './coupon.service.ts';
import { LoginController } from './login.controller.ts';

const { SESSION_SECRET = '' } = process.env;
if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');

@Module({
  imports: [JwtModule.register({ secret: SESSION_SECRET, signOptions: { expiresIn: '2h' } })],
  controllers: [LoginController],
  providers: [CouponService],
})
export class AppModule {}
