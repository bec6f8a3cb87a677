// Kaquan brings files of its own (the embedded database): Next leaves the package where it is.
import type { NextConfig } from 'next';

const config: NextConfig = { serverExternalPackages: ['@kaquan/server'] };

export default config;
