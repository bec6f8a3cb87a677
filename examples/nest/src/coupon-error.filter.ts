// The kit's errors as answers of the app's own routes.
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

@Catch(CouponError)
export class CouponErrorFilter extends BaseExceptionFilter {
  override catch(error: CouponError, host: ArgumentsHost): void {
    const { code, message } = error;
    super.catch(new HttpException({ error: { code, message } }, errorStatus(error)), host);
  }
}
