// kaquan-sandbox: starts the sandbox and says where it is.
import { defineCommand, runMain } from 'citty';
import { createSandbox } from './core/create-sandbox.ts';

runMain(
  defineCommand({
    meta: {
      name: 'kaquan-sandbox',
      description: 'The coupon platforms of Baidu, WeChat and BeeCloud on this machine',
    },
    args: {
      port: { type: 'string', description: 'The port to listen on; 0 for a free one', default: '4600' },
    },
    async run({ args }) {
      const port = Number(args.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be 0 to 65535');
      const sandbox = await createSandbox({ port });
      console.log(`Kaquan sandbox: ${sandbox.url}\nLog and controls: ${sandbox.url}/_sandbox/`);
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
    },
  }),
);
