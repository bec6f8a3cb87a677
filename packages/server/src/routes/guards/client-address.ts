// Where a request came from, as one text for everybody who may be told apart by it.
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Requests come to the handler without their sockets; an adapter that knows one tells it here. */
const sockets = new WeakMap<Request, string>();

/**
 * Remembers the address of the socket that a request came through.
 *
 * @example rememberSocket(request, incoming.socket.remoteAddress);
 * @supported node
 */
export function rememberSocket(request: Request, address: string | undefined): void {
  if (address !== undefined) sockets.set(request, address);
}

/**
 * The socket's address; undefined where no adapter told it, and where it is one of a private network: that is a proxy's
 * and stands for everybody who comes through it.
 */
export function socketAddress(request: Request): string | undefined {
  const address = plainIPv4(sockets.get(request) ?? '');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  return family === undefined || PRIVATE.check(address, family) ? undefined : address;
}

/**
 * What is counted under: an IPv4 address; of IPv6 the first half, because a single line is given all of the second.
 *
 * @example countedAddress('2001:db8::1') // "2001:db8:0:0::/64"
 * @supported node
 */
export function countedAddress(address: string): string {
  const plain = plainIPv4(address.trim());
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [
    ...groups(head),
    ...(tail === undefined ? [] : Array<string>(missing).fill('0')),
    ...groups(tail),
  ];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}

function plainIPv4(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
