// Babel for Taro's own transforms; Vite does the rest.
// A browser that loads the H5 page knows modules, and so all that Taro's preset would write out for older ones.
const targets = process.env.TARO_ENV === 'h5' ? { targets: { chrome: '63', safari: '11.1' } } : {};

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'vite', useBuiltIns: false, ...targets }]],
};
