// 转赠: asks before a card leaves for a friend.
// @see 创建卡券 can_give_friend
import type { WechatCard } from './read-wallet.ts';
import { Sheet } from './sheet.tsx';

interface GiveSheetProps {
  card: WechatCard;
  busy: boolean;
  onGive(): void;
  onClose(): void;
}

export function GiveSheet({ card, busy, onGive, onClose }: GiveSheetProps) {
  return (
    <Sheet title="转赠给朋友" onClose={onClose}>
      <p className="pay-to">{card.face.title}</p>
      <p className="sheet-note">朋友 24 小时内收下才算送出，没收下可以取回。换到朋友的手机上就能看到。</p>
      <button type="button" className="sheet-button" disabled={busy} onClick={onGive}>
        {busy ? '请稍候' : '发给朋友'}
      </button>
    </Sheet>
  );
}
