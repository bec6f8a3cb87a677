// The server's log: JSON lines, secrets taken out wherever an object brings them along.
import type { CouponError } from '@kaquan/protocol/errors';
import pino, { type Logger } from 'pino';
import { safeMessage, safeStack } from './safe-message.ts';

const SECRETS = [
  'secret',
  'previousSecrets',
  'appSecret',
  'previousAppSecret',
  'callbackSecret',
  'token',
  'previousTokens',
  'encodingAesKey',
  'previousEncodingAesKeys',
  'access_token',
  'accessToken',
  'ticket',
  'session_key',
  'sessionKey',
  'authorization',
  'cookie',
  'coupon',
  'encryptCode',
  'encrypt_code',
];

/** Of causes the code alone: those of a driver or of fetch hold values and addresses. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: safeMessage(error) };
  const { code, platform, platformCode } = error as Partial<CouponError>;
  const causeCode = (error.cause as { code?: unknown } | undefined)?.code;
  return {
    type: error.name,
    message: safeMessage(error),
    ...(code === undefined ? {} : { code }),
    ...(causeCode === undefined ? {} : { causeCode }),
    ...(platform === undefined ? {} : { platform }),
    ...(platformCode === undefined ? {} : { platformCode }),
    stack: safeStack(error),
  };
}

/**
 * The logger of a server: the host app's own with our redaction, or one that writes warnings to stdout.
 *
 * @example const logger = createLogger(config.logger);
 * @supported node
 */
export function createLogger(given?: Logger): Logger {
  const options = {
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '…' },
    serializers: { err: describeError },
  };
  return given ? given.child({}, options) : pino({ level: 'warn', ...options });
}
