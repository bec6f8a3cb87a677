// The server's log: JSON lines, secrets taken out wherever an object brings them along.
import pino, { type Logger } from 'pino';

const SECRETS = [
  'secret',
  'appSecret',
  'previousAppSecret',
  'callbackSecret',
  'token',
  'encodingAesKey',
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

/** Names and codes only: a stack or a cause of a foreign error may hold an address with a token in it. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, platform, platformCode } = error as {
    code?: unknown;
    platform?: unknown;
    platformCode?: unknown;
  };
  return {
    type: error.name,
    message: withoutQueries(error.message),
    ...(code === undefined ? {} : { code }),
    ...(platform === undefined ? {} : { platform }),
    ...(platformCode === undefined ? {} : { platformCode }),
    stack: withoutQueries(error.stack ?? ''),
  };
}

function withoutQueries(text: string): string {
  return text.replace(/(https?:\/\/[^\s?"']+)\?[^\s"']*/g, '$1?…').replace(/\/\/[^\s/@]+@/g, '//…@');
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
