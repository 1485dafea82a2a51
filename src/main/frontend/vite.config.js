import { defineConfig } from 'vite';

/** Leaves out what no page needs: fonts for browsers that don't know woff2, and the design system's 200 icons. */
const lean = {
  postcssPlugin: 'lean',
  Rule: (rule) => {
    if (rule.selectors.every((selector) => selector.startsWith('.icon-'))) {
      rule.remove();
    }
  },
  AtRule: {
    'font-face': (face) => {
      face.walkDecls('src', (source) => {
        // By its format: the address may be a placeholder of vite's by now.
        const woff2 = source.value.match(/url\([^)]*\)\s*format\(["']?woff2["']?\)/);
        if (woff2) {
          source.value = woff2[0];
        } else {
          source.remove();
        }
      });
    },
  },
};

// The names have no hash: templates and Camunda's webapps name the files as they are.
export default defineConfig({
  base: '/forloeb/assets/',
  css: { postcss: { plugins: [lean] } },
  build: {
    outDir: '../../../target/classes/static/forloeb/assets',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      // Otherwise an entry would lose what it exports.
      preserveEntrySignatures: 'exports-only',
      input: ['forloeb.css', 'diagram.js'],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.css') ? '[name][extname]' : 'dkfds/[name][extname]'),
      },
    },
  },
  logLevel: 'warn',
});
