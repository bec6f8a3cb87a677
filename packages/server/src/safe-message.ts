// What an error says, without what it must not say: drivers and fetch put values and addresses into their messages.

/**
 * The message of an error without the values of a query, without the queries of addresses and without passwords.
 *
 * @example safeMessage(new Error('GET http://x/y?access_token=1 failed')) // "GET http://x/y?… failed"
 * @supported node
 */
export function safeMessage(error: unknown): string {
  return error instanceof Error ? withoutSecrets(error.message) : 'Something was thrown that is no error.';
}

/** The same for its stack, which begins with the message. */
export function safeStack(error: Error): string {
  return withoutSecrets(error.stack ?? '');
}

function withoutSecrets(text: string): string {
  return text
    .replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/g, '')
    .replace(/(https?:\/\/[^\s?"']+)\?[^\s"']*/g, '$1?…')
    .replace(/\/\/[^\s/@]+@/g, '//…@');
}
