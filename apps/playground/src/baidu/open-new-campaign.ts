// Has the demo's merchant begin one more campaign on Baidu.
import { requestJson } from '../sandbox/request.ts';

interface NewCampaign {
  uploaded: number;
  resent: number;
  interruptions: number;
}

/**
 * Answers in words how it went.
 *
 * @throws {RequestFailed} when the demo does not answer or the campaign could not be begun
 */
export async function openNewCampaign(): Promise<string> {
  const { uploaded, resent, interruptions } = await requestJson<NewCampaign>('/demo/baidu/campaigns', {
    method: 'POST',
    timeout: 60_000,
  });
  return `${uploaded.toLocaleString('en')} 个券码已上传：断线 ${interruptions} 次，续传时重发 ${resent} 个`;
}
