// As Taro's own template has it.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'vite', useBuiltIns: false }]],
};
