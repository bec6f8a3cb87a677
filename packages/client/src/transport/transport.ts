// How the client reaches the server; one implementation for each runtime lies beside this file.

export interface TransportRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  /** JSON text; absent for GET. */
  body?: string;
  /** Milliseconds after which the client stops waiting; a transport may use it to give up as well. */
  timeout: number;
}

/**
 * Sends one request. Resolves with any HTTP status and the body, parsed or as text; rejects only where there was
 * no answer, and only then the client tries again.
 *
 * @example const transport: Transport = async ({ url }) => ({ status: 200, body: await read(url) });
 * @supported swan h5 weapp node
 */
export type Transport = (request: TransportRequest) => Promise<{ status: number; body: unknown }>;
