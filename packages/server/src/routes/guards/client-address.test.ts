// Whose address counts: a person's line, not a proxy that everybody comes through.
import { describe, expect, it } from 'vitest';
import { countedAddress, rememberSocket, socketAddress } from './client-address.ts';

function ofSocket(address: string | undefined) {
  const request = new Request('http://shop.test/');
  rememberSocket(request, address);
  return socketAddress(request);
}

describe('The address of a socket', () => {
  it.each(['203.0.113.7', '2001:db8::1', '172.32.0.1'])('is taken from a public network: %s', (address) => {
    expect(ofSocket(address)).toBe(address);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('is nobody’s when it is private, as that of a proxy: %s', (address) => {
    expect(ofSocket(address)).toBeUndefined();
  });

  it('is unknown where no adapter told it, and whatever a header says', () => {
    expect(ofSocket(undefined)).toBeUndefined();
    const request = new Request('http://shop.test/', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(socketAddress(request)).toBeUndefined();
  });
});

describe('What is counted under', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0:0:1:2:3:4', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
