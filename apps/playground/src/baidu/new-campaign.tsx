// The merchant's side of 卡券包: begins one more campaign, whose upload is interrupted on purpose.
import './new-campaign.css';

interface NewCampaignProps {
  busy: boolean;
  onStart(): void;
}

export function NewCampaign({ busy, onStart }: NewCampaignProps) {
  return (
    <button type="button" className="new-campaign" disabled={busy} onClick={onStart}>
      {busy ? '正在上传券码…' : '扮一回商家：上传 1,000 个券码，中途断线'}
    </button>
  );
}
