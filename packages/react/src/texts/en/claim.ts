// What is said in English of claiming, and of friends' coupons.
import type { ClaimTexts } from '../../claim/claim-texts.ts';
import type { FriendsTexts, OlderTexts, ShareTexts } from '../../friends/friends-texts.ts';
import type { LandingTexts } from '../../friends/landing-texts.ts';
import { formatMoment } from './time.ts';

const trouble = (title: string, hint: string) => `${title}. ${hint}`;

export const claim: ClaimTexts = {
  idle: 'Add to WeChat wallet',
  busy: 'Adding',
  added: 'Added',
  cancelled: 'Add to WeChat wallet',
  failed: 'Try again',
};

export const landing: LandingTexts = {
  claim: (count) => (count > 1 ? `Add ${count} to WeChat wallet` : 'Add to WeChat wallet'),
  busy: 'Adding',
  retry: 'Try again',
  claimed: 'Added',
  opensAt: (from, now) => `Opens ${formatMoment(from, now)}`,
  more: 'Added together',
  refusedCard: 'This one was not added',
  goneTitle: 'All coupons are gone',
  goneHint: 'Come back in a few days.',
  elsewhereTitle: 'Please open this in WeChat',
  elsewhereHint: 'Send the link to yourself in WeChat and open it there to get the coupon.',
  refusedTip: 'Not added. You may have it already, or it has just run out. You can also try again.',
  partlyTip: (added, refused) => `${added} added, ${refused} not added.`,
  addedTip: (friends) =>
    `In your WeChat wallet. ${friends ? 'Friends can see it, too' : 'Open it there when you want to use it'}.`,
  cancelledTip: 'Not added. You can add it at any time.',
  trouble,
};

export const friends: FriendsTexts = {
  title: 'Claim once: friends see it and can use it, too',
  points: [
    'It is kept in your WeChat wallet, and your WeChat friends see it in theirs.',
    'Any of you can use it in the shop, without sending it around.',
    'It works only once: when one of you has used it, it is used up for all.',
  ],
};

export const older: OlderTexts = {
  title: 'Please update WeChat first',
  wish: 'Adding a friends’ coupon',
  why: (wish, needs, here) =>
    `${wish} needs ${needs ? `WeChat ${needs} or newer` : 'a newer WeChat'}${here ? `; you have ${here}` : ''}.`,
  steps: [
    'Open WeChat and tap “Me” at the bottom right',
    'Open “Settings”, then “About WeChat”',
    'Tap “Check for updates”, and come back here',
  ],
};

export const share: ShareTexts = {
  label: 'Giving one more',
  title: 'One used, one to give',
  words:
    'It goes to your WeChat wallet. You and your friends see it and can use it; whoever is first has it.',
  sharedTip: 'Given. Friends find it in their wallets.',
  cancelledTip: 'Not given. You can do it at any time.',
  trouble,
  unsupportedTitle: 'This cannot be done here',
  unsupportedHint: 'Open the shop’s page in WeChat and use a friends’ coupon there.',
  done: 'Done',
  later: 'Later',
  button: {
    idle: 'Give one to friends',
    busy: 'Opening WeChat',
    shared: 'Given',
    cancelled: 'Give one to friends',
    failed: 'Try again',
  },
};
