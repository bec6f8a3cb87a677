// The apps that the sandbox plays, with what a merchant's server has to know of each.

interface Accounts {
  wechat: [
    {
      appid: string;
      secret: string;
      token: string;
      encodingAesKey: string;
      miniProgram: { appid: string; secret: string };
    },
  ];
  baidu: [{ appKey: string; appSecret: string }];
  beecloud: [{ appId: string; appSecret: string; masterSecret: string }];
}

/** Reads them; one app on each platform. */
export async function readAccounts(sandboxUrl: string): Promise<Accounts> {
  const response = await fetch(`${sandboxUrl}/_sandbox/accounts`);
  if (!response.ok) throw new Error(`The sandbox told no accounts: ${response.status}`);
  return (await response.json()) as Accounts;
}
