// The access token of somebody else: a company's token server, or a program that keeps the token of this account.
import { CouponError } from '@kaquan/protocol/errors';
import { inTime } from '../http/in-time.ts';

/** An access token as its owner has it. */
export interface BorrowedToken {
  value: string;
  /** How long it is good for still, seconds. */
  expiresIn: number;
}

/**
 * Answers the token that its owner has. `refused`: WeChat has refused the one that was answered last, so another one is
 * wanted; an owner whose token is another already has nothing to do.
 */
export type LendToken = (asked: { refused: boolean }) => Promise<BorrowedToken>;

/** How long the owner may take, milliseconds: everybody who calls WeChat waits for it. */
const PATIENCE = 5_000;

/**
 * Asks the owner.
 *
 * @throws {CouponError} PLATFORM_UNREACHABLE when the owner fails or is late, PLATFORM_CREDENTIALS when what it answers
 *   is no token
 */
export async function borrowToken(lend: LendToken, refused: boolean): Promise<BorrowedToken> {
  const { value, expiresIn } = await inTime('wechat', PATIENCE, ask(lend, refused));
  if (typeof value !== 'string' || value === '' || !(expiresIn >= 1))
    throw new CouponError(
      'PLATFORM_CREDENTIALS',
      'wechat.accessToken must answer { value, expiresIn }: a text, and the seconds that it is good for still.',
      { platform: 'wechat' },
    );
  // Times are whole seconds here; an owner who counts in milliseconds divides.
  return { value, expiresIn: Math.floor(expiresIn) };
}

async function ask(lend: LendToken, refused: boolean): Promise<BorrowedToken> {
  try {
    return await lend({ refused });
  } catch (cause) {
    if (cause instanceof CouponError) throw cause;
    throw new CouponError('PLATFORM_UNREACHABLE', 'wechat.accessToken failed: nobody lends a token now.', {
      platform: 'wechat',
      cause,
    });
  }
}
