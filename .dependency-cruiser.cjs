// The import rules of docs/architecture.md, so that no one has to remember them.

/** Code, not its tests. */
const code = (pattern) => ({ path: pattern, pathNot: '\\.test\\.tsx?$' });

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // A module of the Workers runtime.
      to: { couldNotResolve: true, pathNot: '^cloudflare:' },
    },
    {
      name: 'protocol-imports-nothing-of-ours',
      comment: 'protocol is the bottom: wire types, codecs, signatures.',
      severity: 'error',
      from: code('^packages/protocol/src'),
      to: { path: '^(packages/(client|react|server|sandbox)|apps|bench|test)/' },
    },
    {
      name: 'protocol-digests-in-one-place',
      comment: 'crypto-js is unmaintained: it stays behind src/digest, where it can be replaced.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/protocol/src/digest/|\\.test\\.tsx?$' },
      to: { path: 'crypto-js' },
    },
    {
      name: 'protocol-runs-anywhere',
      comment: 'Only the *.node.ts digests may use Node.',
      severity: 'error',
      from: { path: '^packages/protocol/src', pathNot: '\\.(node|test)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-holds-no-digest-and-no-server',
      comment:
        'A page must not sign. It may use types, the error, the contract, the redirect parameters, the colour tables and the deduction.',
      severity: 'error',
      from: { ...code('^packages/client/src'), pathNot: '\\.test\\.tsx?$|^packages/client/src/sign\\.ts$' },
      to: {
        path: '^packages/(react|server|sandbox|protocol/src/(?!errors|coupon\\.|money\\.|api/|wechat/redirect-params|(baidu|wechat)/colors|beecloud/deduction))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-loads-the-sdk-in-one-file',
      severity: 'error',
      from: {
        ...code('^packages/(client|react)/src'),
        pathNot: '\\.test\\.tsx?$|^packages/client/src/wechat/load-js-sdk\\.ts$',
      },
      to: { path: 'weixin-js-sdk', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-knows-no-framework',
      severity: 'error',
      from: code('^packages/client/src'),
      to: { path: 'node_modules/.*(react|@tarojs)/' },
    },
    {
      name: 'react-knows-no-server',
      severity: 'error',
      from: code('^packages/react/src'),
      to: {
        path: '^packages/(server|sandbox|protocol/src/(?!errors|coupon\\.|money\\.|api/|(baidu|wechat)/colors|beecloud/deduction))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-knows-no-sandbox-and-no-page',
      severity: 'error',
      from: code('^packages/server/src'),
      to: { path: '^packages/(sandbox|client|react)/' },
    },
    {
      name: 'server-platforms-only-in-their-folders',
      comment: 'Redemption, storage and jobs do not ask which platform it is.',
      severity: 'error',
      from: code('^packages/server/src/(redemption|storage|jobs)'),
      to: { path: '^packages/server/src/(platforms|events)/(baidu|wechat|beecloud)/' },
    },
    {
      name: 'cli-uses-public-exports',
      comment: 'The command is for people beside the servers: what it needs of them they export.',
      severity: 'error',
      from: code('^packages/cli/src'),
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/cli/src/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'nobody-needs-the-cli',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '^packages/cli/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'the-explainer-is-for-tools',
      comment:
        'It knows every wrong way to sign, in two languages: no page and no server carries that along.',
      severity: 'error',
      from: {
        path: '^(packages|apps)/[^/]+/src/',
        pathNot: '^(packages/protocol/src/wechat/explain|packages/cli|apps/backend/src/signatures)/',
      },
      to: { path: '^packages/protocol/src/wechat/explain/' },
    },
    {
      name: 'sandbox-shares-no-code-under-test',
      comment: 'An emulator that shares the code under test proves nothing: types only.',
      severity: 'error',
      from: code('^packages/sandbox/src'),
      to: { path: '^packages/(protocol|server|client|react)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sandbox-platforms-apart',
      severity: 'error',
      from: code('^packages/sandbox/src/(baidu|wechat|beecloud)/'),
      to: { path: '^packages/sandbox/src/(baidu|wechat|beecloud)/', pathNot: '^packages/sandbox/src/$1/' },
    },
    {
      name: 'apps-benches-and-tests-use-public-exports',
      comment: 'By package name, never by path into src.',
      severity: 'error',
      from: { path: '^(apps|examples|bench|test|scripts)/' },
      to: { path: '^packages/[^/]+/src/', dependencyTypes: ['local'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What stands in an empty project of the packed packages resolves there, and not here.
    exclude: {
      path: '(^|/)(dist|[.]next|[.]wrangler)/|\\.d\\.ts$|^test/(packed/files|contracts/guides/empty-taro-app)/',
    },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@kaquan/source', 'node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
