// npm run screenshots [-- --update] [-- --only coupon-card]: the pictures of all components, compared or kept anew.
import { parseArgs } from 'node:util';
import { checkPicture, dropPicture, keepPicture, stalePictures } from './kept-pictures.ts';
import { openGallery } from './open-gallery.ts';
import { pictureName, scenes } from './scenes.ts';

const { values } = parseArgs({
  options: { update: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const all = scenes();
const gallery = await openGallery();
const wrong: string[] = [];
const counts = { new: 0, changed: 0, same: 0 };
try {
  for (const scene of all) {
    if (values.only && scene.module !== values.only) continue;
    await gallery.show(scene);
    for (const look of scene.looks) {
      const name = pictureName(scene, look);
      const picture = await gallery.look(look);
      if (values.update) {
        const kept = await keepPicture(name, picture);
        counts[kept] += 1;
        if (kept !== 'same') console.log(`${kept} ${name}`);
      } else {
        const words = await checkPicture(name, picture);
        if (words === undefined) counts.same += 1;
        else wrong.push(words);
      }
    }
  }
} finally {
  await gallery.close();
}
for (const name of await stalePictures(
  all.flatMap((scene) => scene.looks.map((look) => pictureName(scene, look))),
)) {
  if (values.update) await dropPicture(name);
  else wrong.push(`${name} shows what is no longer in the gallery`);
}
for (const words of wrong) console.log(words);
console.log(
  `screenshots: ${counts.same} as kept, ${counts.changed} changed, ${counts.new} new, ${wrong.length} wrong`,
);
if (wrong.length > 0) process.exitCode = 1;
