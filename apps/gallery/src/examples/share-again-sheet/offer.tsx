// After a friends' coupon was used: the next one, to be given to a friend.
import { ShareAgainSheet } from '@kaquan/react/share-again-sheet';
import { useState } from 'react';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { playWechat } from '../../data/play-wechat.ts';

export const wechat = playWechat({ consumeAndShareCard: { errMsg: 'consumeAndShareCard:ok' } });

export default function Example() {
  const [open, setOpen] = useState(true);
  return <ShareAgainSheet open={open} onClose={() => setOpen(false)} used={FRIENDS} now={NOW} />;
}
