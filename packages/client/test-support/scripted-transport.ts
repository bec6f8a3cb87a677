// A transport that answers as a test's script says, one entry for each attempt.
import type { Transport, TransportRequest } from '../src/transport/transport.ts';

type Step = { status?: number; body?: unknown } | 'lost' | 'silent';

export interface ScriptedTransport {
  transport: Transport;
  requests: TransportRequest[];
}

/** `lost`: the connection breaks; `silent`: no answer ever. The last step answers all further attempts. */
export function scriptTransport(...steps: Step[]): ScriptedTransport {
  const requests: TransportRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(structuredClone(request));
    const step = steps[Math.min(requests.length, steps.length) - 1];
    if (step === 'silent') return new Promise(() => {});
    if (step === 'lost' || !step) throw new TypeError('connection lost');
    return { status: step.status ?? 200, body: step.body ?? {} };
  };
  return { transport, requests };
}
