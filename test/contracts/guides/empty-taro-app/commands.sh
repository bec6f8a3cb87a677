# What one types, in the order of the guide; test/packed types the same.

# a new app
npx @tarojs/cli@4.2.0 init my-shop
cd my-shop

# where npm finds no matching version
npm pkg delete devDependencies.@tarojs/plugin-generator
npm pkg delete dependencies.@tarojs/plugin-platform-harmony-hybrid
npm install

# the kit
npm install @kaquan/client @kaquan/react @kaquan/server weixin-js-sdk
npm install --save-dev @kaquan/cli

# the platforms, in the first terminal
npx @kaquan/cli sandbox

# the backend, in the second
node backend.mjs

# the page, in the third
npm run dev:h5

# the mini-program
npm run build:swan

# what to open it with
npx @kaquan/cli baidu launch
