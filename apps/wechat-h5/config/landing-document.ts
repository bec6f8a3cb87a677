// Builds landing.html instead of index.html: one file with its script and its styles inside, so that they come with
// the first answer. Only what is loaded later, the JS-SDK, is a file of its own.
import path from 'node:path';
import type { Plugin } from 'vite';

const STYLES = /<link rel="stylesheet"[^>]*href="[^"]*?((?:css\/)?[^"/]+\.css)"[^>]*>/;
const SCRIPT = /<script type="module"[^>]*src="[^"]*?([^"/]+\.js)"[^>]*><\/script>/;
/**
 * A script that is written into a document cannot be imported, so the JS-SDK must find all it needs in its own file.
 * What Rollup gives every CommonJS module is among that, and classnames, which Taro's elements use, is the other one.
 */
const WITH_SDK = /weixin-js-sdk|commonjsHelpers/;
const alias = { classnames: 'clsx' };

/** A plugin of Vite's. @param source the folder of landing.html */
export function landingDocument(source: string): Plugin {
  return {
    name: 'landing-document',
    enforce: 'post',
    config: () => ({
      resolve: { alias },
      build: { modulePreload: false, rollupOptions: { input: path.join(source, 'landing.html') } },
    }),
    outputOptions: (options) => ({
      ...options,
      // Beside the document: what the script loads later is sought from where that stands.
      entryFileNames: '[name].[hash].js',
      manualChunks: (id) => (WITH_SDK.test(id) ? 'js-sdk' : undefined),
    }),
    generateBundle: {
      // After Vite has written into the script where the files are.
      order: 'post',
      handler(_options, bundle) {
        const document = bundle['landing.html'];
        if (document?.type !== 'asset') throw new Error('landing.html was not built');
        /** Takes a file out of the build, for its text to stand in the document. */
        const take = (name: string): string => {
          const file = bundle[name];
          if (!file) throw new Error(`landing.html names ${name}, which was not built`);
          if (file.type === 'chunk' && file.imports.length > 0)
            throw new Error(`landing.html needs ${file.imports.join()} before it can start`);
          delete bundle[name];
          return file.type === 'chunk' ? file.code : String(file.source);
        };
        document.source = String(document.source)
          .replace(STYLES, (_tag, name: string) => `<style>${take(name)}</style>`)
          .replace(SCRIPT, (_tag, name: string) => `<script type="module">${escaped(take(name))}</script>`);
      },
    },
  };
}

/** A script as it may stand in HTML: the texts in it that would end it there are written otherwise. */
const escaped = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
