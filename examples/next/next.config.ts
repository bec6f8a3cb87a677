// Kaquan brings files of its own (the embedded database): Next leaves the package where it is.
import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['@kaquan/server'],
  // `next dev` prints the address of every request, and a part of Baidu's callback address is a secret.
  logging: { incomingRequests: { ignore: [/^\/api\/callbacks\//] } },
};

export default config;
