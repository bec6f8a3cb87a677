// 朋友的券 and 创建卡券, endpoint by endpoint on their own samples: typed call → sandbox → documented answer.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, fileOf, folder, samplesOf } from './samples.ts';
import { JUNE, openWechat, type WechatStage } from './stage.ts';
import { createWalk, type Walk } from './walk.ts';
import { walkCards } from './walk-cards.ts';
import { walkCodes } from './walk-codes.ts';
import { walkFigures } from './walk-figures.ts';
import { walkFriendsCoupons } from './walk-friends-coupons.ts';
import { walkPoints } from './walk-points.ts';

const require = createRequire(import.meta.url);

describe('no endpoint is missing', () => {
  it('of the twenty that the documents name', () => {
    expect(endpoints.filter(({ named }) => named)).toHaveLength(20);
  });

  it('among the samples, nor has a sample no endpoint', () => {
    const others = ['endpoints.json', 'error-codes.json', 'pushes'];
    const files = readdirSync(folder).filter((file) => !others.includes(file));
    expect(files.sort()).toEqual(endpoints.map(({ operation }) => fileOf(operation)).sort());
  });

  it('among the typed calls of the server, nor is one there that is on no list', () => {
    const { exports } = require('@kaquan/server/package.json') as { exports: object };
    // Types of their own, without a call.
    const types = ['card/card', 'card/update-card'];
    const typed = Object.keys(exports).flatMap(
      (key) => /^\.\/wechat\/((?:card|cgi-bin|datacube)\/.+)$/.exec(key)?.[1] ?? [],
    );
    expect(typed.filter((key) => !types.includes(key)).sort()).toEqual(
      endpoints.map(({ operation }) => operation).sort(),
    );
  });
});

describe('every endpoint', () => {
  let stage: WechatStage | undefined;
  let walk: Walk | undefined;
  const walking = (): Walk => {
    if (!walk) throw new Error('Only within a test');
    return walk;
  };
  beforeAll(async () => {
    stage = await openWechat(JUNE);
    walk = createWalk(stage);
  });
  afterAll(() => stage?.close());

  it('is known to the sandbox, which wants a token first', async () => {
    const base = `${stage?.sandbox.url}/wechat`;
    for (const { method, operation } of endpoints) {
      const response = await fetch(`${base}/${operation}?access_token=none`, { method });
      expect(await response.json(), operation).toMatchObject({ errcode: 40014 });
    }
    const none = await fetch(`${base}/card/none`);
    expect(await none.json()).toMatchObject({ errcode: 40066 });
  });

  describe('in June 2015', () => {
    walkCards(walking);
    walkCodes(walking);
    walkFigures(walking);
  });

  describe('in November 2015', () => {
    walkPoints(walking);
    walkFriendsCoupons(walking);
  });

  it('has been walked, on every sample', () => {
    const all = endpoints.flatMap(({ operation }) =>
      samplesOf(operation).map(({ name }) => `${operation} ${name}`),
    );
    expect([...walking().walked].sort()).toEqual(all.sort());
  });
});
