import path from 'node:path';
import webpack from 'webpack';

// The components are read as Taro's h5 build reads them.
export default {
  mode: 'production',
  entry: { main: './src/main.js', every: './src/every.js' },
  output: { path: path.resolve('dist'), filename: '[name].js', publicPath: '/' },
  resolve: { alias: { '@tarojs/components$': '@tarojs/components/lib/react' } },
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
  plugins: [new webpack.DefinePlugin({ 'process.env.TARO_ENV': '"h5"' })],
};
