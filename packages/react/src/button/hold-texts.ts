// What the button to hold says while it is held, and when it asks once more.

export interface HoldTexts {
  goOn: string;
  thinkAgain: string;
}

export const holdTexts: HoldTexts = { goOn: '继续按住', thinkAgain: '再想想' };
