// A person taps 领券 on the page, and 领取 in WeChat's sheet: the coupon has to be on the page then.
import { launchBrowser } from '../harness/wechat/launch-browser.ts';

export interface PageOfProject {
  url: string;
  /** What the button says before it is tapped. */
  button: string;
  title: string;
}

/** @throws Error when the coupon does not come, with what the page complained about */
export async function claimInChromium({ url, button, title }: PageOfProject): Promise<void> {
  const browser = await launchBrowser();
  const complaints: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 667 }, locale: 'zh-CN' });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    await page.getByText(button).click({ timeout: 90_000 });
    await page.getByText('领取', { exact: true }).click({ timeout: 30_000 });
    await page.getByText('领取', { exact: true }).waitFor({ state: 'detached', timeout: 30_000 });
    await page.getByText(title).first().waitFor({ timeout: 30_000 });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${complaints.join('\n')}`);
  } finally {
    await browser.close();
  }
  if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
}
