// How a control route says no: what a person or a phone tried cannot be done.
import { HTTPException } from 'hono/http-exception';

/** A refusal of a control route; the answer is `{ error: { code, message } }` with this status. */
export class Refusal extends HTTPException {
  readonly code: string;

  constructor(code: string, message: string, status: 400 | 403 | 404 | 409 = 409) {
    super(status, { message });
    this.code = code;
  }
}
