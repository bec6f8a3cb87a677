// Babel for Taro's own transforms; Vite does the rest.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'vite', useBuiltIns: false }]],
};
