import { expect, it } from 'vitest';
import { readSignaturePlace, writeSignaturePlace } from './signature-place.ts';

it('comes back from the address as it was written', () => {
  const place = { kind: 'js-config', mistake: 'url-encoded' } as const;
  expect(readSignaturePlace(writeSignaturePlace(place))).toEqual(place);
});

it('takes an unknown kind for the first one, and the bench for none', () => {
  expect(readSignaturePlace('?signature=nonsense')).toEqual({ kind: 'card-ext', mistake: '' });
  expect(readSignaturePlace('')).toBeNull();
  expect(readSignaturePlace('?mistake=url-encoded')).toBeNull();
});
