// A link to a step of the Baidu walk: only what is missing is done, and nothing twice.
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../ticket/ticket.ts';
import { type BaiduDeeds, reachBaiduStep } from './reach-step.ts';
import type { Campaign, Take } from './read-wallet.ts';

const NOW = 1000;
const ticket = (id: string, more: Partial<Take> = {}) =>
  ({ id, templateId: 'c1', used: false, validity: { endTime: 2000 }, ...more }) as Take;
const campaign = (id: string, refusal?: Campaign['refusal']) =>
  ({ ticket: ticket(id) as Ticket, ...(refusal ? { refusal } : {}) }) as Campaign;

function phone(takes: Take[], campaigns: Campaign[]) {
  const done: string[] = [];
  const deeds: BaiduDeeds = {
    look: async () => ({ takes, campaigns }),
    claim: async ({ ticket: { id } }) => {
      done.push(`claim ${id}`);
      takes.push(ticket('new'));
    },
    open: async ({ id }) => done.push(`open ${id}`),
  };
  const reach = (step: 'claimed' | 'opened' | 'used') =>
    reachBaiduStep(step, deeds, NOW, new AbortController().signal);
  return { done, reach };
}

describe('a link to a step of the Baidu walk', () => {
  it('claims the first coupon that can be claimed, and opens it', async () => {
    const refused = campaign('full', { code: 'LIMIT', message: '已达上限' });
    const { done, reach } = phone([], [refused, campaign('c1')]);
    await reach('opened');
    expect(done).toEqual(['claim c1', 'open new']);
  });

  it('claims nothing for who has one already, and opens no other than a usable one', async () => {
    const expired = ticket('expired', { validity: { endTime: 999 } });
    const { done, reach } = phone([expired, ticket('mine')], [campaign('c1')]);
    await reach('claimed');
    await reach('opened');
    expect(done).toEqual(['open mine']);
  });

  it('shows the used one to who has used one', async () => {
    const { done, reach } = phone([ticket('mine'), ticket('gone', { used: true })], []);
    await reach('used');
    expect(done).toEqual(['open gone']);
  });

  it('says so when nothing can be claimed', async () => {
    const { done, reach } = phone([], [campaign('full', { code: 'LIMIT', message: '已达上限' })]);
    await expect(reach('opened')).rejects.toThrow('Nothing is left to claim');
    expect(done).toEqual([]);
  });
});
