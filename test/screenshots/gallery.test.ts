// Every component looks as it is kept, on every screen and in both lights; and axe-core has nothing to complain about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPicture, stalePictures } from './kept-pictures.ts';
import { type Gallery, openGallery } from './open-gallery.ts';
import { pictureName, type Scene, scenes } from './scenes.ts';

const all = scenes();
let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

function claimOf({ module, example, lang, text }: Scene): string {
  const named = [module, example].filter(Boolean).join(', ');
  return `${named}${lang === 'en' ? ' in English' : ''}${text === 'large' ? ' in large text' : ''}`;
}

describe.each(all.map((scene) => [claimOf(scene), scene] as const))('%s', (_, scene) => {
  /** Letters are drawn by each system in its own way: the pictures are Linux’s. */
  it.runIf(process.platform === 'linux')('looks as it is kept', async () => {
    await gallery.show(scene);
    const wrong: (string | undefined)[] = [];
    for (const look of scene.looks) {
      wrong.push(await checkPicture(pictureName(scene, look), await gallery.look(look)));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it('can be read, heard and reached, as far as axe-core can tell', async () => {
    await gallery.show(scene);
    const schemes = new Set(scene.looks.map(({ scheme }) => scheme));
    const complaints: string[] = [];
    for (const scheme of schemes) complaints.push(...(await gallery.complaints(scheme)));
    expect(complaints).toEqual([]);
  });
});

it('keeps no picture of what is no longer in the gallery', async () => {
  const names = all.flatMap((scene) => scene.looks.map((look) => pictureName(scene, look)));
  expect(await stalePictures(names)).toEqual([]);
});

describe('a change that nobody meant is seen', () => {
  const [scene] = all as [Scene];
  const [look] = scene.looks as [Scene['looks'][number]];

  it.runIf(process.platform === 'linux').each([
    ['of a colour', ':root { --kaquan-muted: #7a5a71 }'],
    ['of the radius of a corner', '.kq-coupon__paper { border-radius: 6px }'],
    ['of one pixel of room', '.kq-coupon__title { margin-top: 1px }'],
    ['of the weight of a word', '.kq-validity { font-weight: 700 }'],
  ])('%s', async (_, css) => {
    await gallery.show(scene);
    const style = await gallery.page.addStyleTag({ content: css });
    try {
      const seen = await checkPicture(pictureName(scene, look), await gallery.look(look));
      expect(seen).toMatch(/differ|another size/);
    } finally {
      await style.evaluate((element) => (element as Element).remove());
    }
  });
});
