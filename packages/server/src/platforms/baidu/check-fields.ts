// Checks what a merchant's own code gives, before Baidu is asked.
import { createFieldChecks } from '../check-fields.ts';

export const { checkFields, fieldInvalid } = createFieldChecks('baidu');
