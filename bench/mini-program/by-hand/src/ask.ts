// The shop's server, asked with Taro.request; anything but a good answer is thrown.
import { request } from '@tarojs/taro';

declare const KAQUAN_ORIGIN: string;

/** POST with a body, GET without. */
export async function ask<T>(path: string, body?: object, session?: string): Promise<T> {
  const { statusCode, data } = await request<T>({
    url: KAQUAN_ORIGIN + path,
    method: body ? 'POST' : 'GET',
    header: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
    ...(body && { data: JSON.stringify(body) }),
    timeout: 8000,
  });
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
  return data;
}
