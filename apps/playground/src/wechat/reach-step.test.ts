// A link to a step of the WeChat walk: only what is missing is done, by the person or by their friend.
import { describe, expect, it } from 'vitest';
import type { WechatStep } from '../layout/walk-step.ts';
import { reachWechatStep, type WechatDeeds } from './reach-step.ts';
import type { WechatCard } from './read-wallet.ts';

const NOW = 1000;
const card = (id: string, more: Partial<WechatCard> = {}) =>
  ({ id, used: false, validity: { endTime: 2000 }, ...more }) as WechatCard;

function phone(cards: WechatCard[], { isFriend = true } = {}) {
  const done: string[] = [];
  const deeds: WechatDeeds = {
    look: async () => cards,
    land: async () => done.push('land'),
    claim: async () => {
      done.push('claim');
      cards.push(card('new'));
    },
    friendClaims: async () => {
      done.push('friend claims');
      if (isFriend) cards.push(card('shared', { sharedBy: '小明' }));
    },
    openCard: ({ id }) => void done.push(`look at ${id}`),
    open: async ({ id }) => done.push(`open ${id}`),
  };
  const reach = (step: WechatStep) => reachWechatStep(step, deeds, NOW, new AbortController().signal);
  return { done, reach };
}

describe('a link to a step of the WeChat walk', () => {
  it('only opens the landing page for who has claimed nothing yet', async () => {
    const { done, reach } = phone([]);
    await reach('landing');
    expect(done).toEqual(['land']);
  });

  it('claims once, and opens that card', async () => {
    const { done, reach } = phone([]);
    await reach('claimed');
    await reach('opened');
    expect(done).toEqual(['claim', 'open new']);
  });

  it('does not open a card that is on its way to a friend', async () => {
    const { done, reach } = phone([card('gift', { hold: 'gifting' })]);
    await reach('opened');
    expect(done).toEqual(['claim', 'open new']);
  });

  it('has the friend claim what is shown as theirs, also beside a card of one’s own', async () => {
    const { done, reach } = phone([card('own')]);
    await reach('shared');
    expect(done).toEqual(['friend claims', 'look at shared']);
  });

  it('says so when nobody shares with this person', async () => {
    const { reach } = phone([], { isFriend: false });
    await expect(reach('shared')).rejects.toThrow('No friend shares');
  });

  it('shows the used card to who has used one', async () => {
    const { done, reach } = phone([card('gone', { used: true }), card('mine')]);
    await reach('used');
    expect(done).toEqual(['look at gone']);
  });
});
