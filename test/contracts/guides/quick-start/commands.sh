# What each reader of the quick start types; test/packed installs the same packages and starts the same sandbox.

# a page
npm install @kaquan/client @kaquan/react weixin-js-sdk

# a backend
npm install @kaquan/server

# the platforms
npx @kaquan/cli sandbox

# a test
npm install --save-dev @kaquan/sandbox vitest
npx vitest run
