// Checks what a merchant's own code gives, before a platform is asked: which field, and what the rule is.
import { CouponError } from '@kaquan/protocol/errors';
import * as v from 'valibot';

/**
 * Makes the two checks of one platform.
 *
 * @example export const { checkFields, fieldInvalid } = createFieldChecks('baidu');
 * @supported node
 */
export function createFieldChecks(platform: string) {
  /** The error for a field that keeps no rule; never with the value, which may be a secret. */
  function fieldInvalid(path: string, rule: string): CouponError {
    return new CouponError('FIELD_INVALID', `${path}: ${rule}.`, { platform });
  }

  /**
   * Answers the fields in the documented form.
   *
   * @throws {CouponError} FIELD_INVALID with the path of the first field that is wrong, and its rule
   * @example const json = checkFields(BannerRules, banner);
   * @supported node
   */
  function checkFields<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
    const result = v.safeParse(schema, input, { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw fieldInvalid(v.getDotPath(issue) ?? 'the body', ruleOf(issue));
  }

  return { checkFields, fieldInvalid };
}

/** Our own words where a rule has some; valibot's would repeat the value. */
function ruleOf({ kind, received, expected, message }: v.BaseIssue<unknown>): string {
  if (kind === 'schema' && received === 'undefined') return 'is missing';
  return message.startsWith('Invalid') ? `must be ${expected ?? 'as documented'}` : message;
}
