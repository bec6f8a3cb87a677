// The log: whatever is handed to it, secrets do not come out.
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.ts';

function written(write: (logger: pino.Logger) => void): string {
  const lines: string[] = [];
  write(createLogger(pino({ level: 'info' }, { write: (line: string) => lines.push(line) })));
  return lines.join('');
}

describe('the log', () => {
  it('takes secrets out of objects', () => {
    const line = written((logger) =>
      logger.info(
        { appSecret: 'S1', body: { access_token: 'S2', ticket: 'S3', coupon: 'S4', kept: 'yes' } },
        'x',
      ),
    );
    expect(line).not.toMatch(/S[1-4]/);
    expect(line).toContain('yes');
  });

  it('takes the secrets of a rotation out, also where there are several', () => {
    const wechat = {
      previousSecrets: ['S1', 'S2'],
      previousTokens: ['S3'],
      previousEncodingAesKeys: ['S4'],
      appid: 'wx1',
    };
    const line = written((logger) => logger.info({ wechat, ...wechat }, 'x'));
    expect(line).not.toMatch(/S[1-4]/);
    expect(line).toContain('wx1');
  });

  it("takes the values of a query, an address's query and a password out of an error", () => {
    const error = new Error(
      'Failed query: update credentials set value = $1\nparams: S1,wechat\n and http://x/y?access_token=S2',
    );
    const other = new TypeError(
      'fetch https://api.test/card/get?access_token=S3 failed, postgres://kaquan:S4@db/x',
    );
    const line = written((logger) => {
      logger.error({ err: error }, 'x');
      logger.error({ err: other }, 'x');
    });
    expect(line).not.toMatch(/S[1-4]\b/);
    expect(line).toContain('Failed query');
    expect(line).toContain('https://api.test/card/get?…');
  });

  it("says a cause's code and nothing else of it", () => {
    const cause = Object.assign(new Error('connect to S1'), { code: 'ECONNREFUSED' });
    const line = written((logger) => logger.error({ err: new Error('no database', { cause }) }, 'x'));
    expect(line).toContain('ECONNREFUSED');
    expect(line).not.toContain('S1');
  });
});
