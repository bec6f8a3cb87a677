// A WeChat that is too old for it: what is needed, instead of a button that could not work.
import { ShareAgainSheet } from '@kaquan/react/share-again-sheet';
import { useState } from 'react';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { playWechat } from '../../data/play-wechat.ts';

export const wechat = playWechat({});

export default function Example() {
  const [open, setOpen] = useState(true);
  return <ShareAgainSheet open={open} onClose={() => setOpen(false)} used={FRIENDS} now={NOW} />;
}
