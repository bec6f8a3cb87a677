import { expect, it } from 'vitest';
import { readPasted, readSignaturePlace, writePasted, writeSignaturePlace } from './signature-place.ts';

it('comes back from the address as it was written', () => {
  const place = { kind: 'js-config', mistake: 'url-encoded' } as const;
  expect(readSignaturePlace(writeSignaturePlace(place))).toEqual(place);
});

it('takes an unknown kind for the first one, and the bench for none', () => {
  expect(readSignaturePlace('?signature=nonsense')).toEqual({ kind: 'card-ext', mistake: '' });
  expect(readSignaturePlace('')).toBeNull();
  expect(readSignaturePlace('?mistake=url-encoded')).toBeNull();
});

it('brings along what was pasted, whatever is in it, and nothing where nothing was', () => {
  const pasted = {
    sent: '{"signature":"a+b=&#c","说明":"%"}',
    values: { card_id: 'pA', url: 'https://a/?b=c#d' },
  };
  expect(readPasted(writePasted(pasted))).toEqual(pasted);
  expect(readPasted('')).toBeNull();
  expect(readPasted('#/wechat/used')).toBeNull();
});
