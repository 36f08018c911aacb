import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Where `/api` is answered while the pages come from Vite; `npm run dev` sets it. */
const apiUrl = process.env.LIEN_LAC_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), preloadTypeface()],
  resolve: {
    alias: {
      // The school's rules from their source, so that only what a page uses comes along.
      '@lien-lac/domain': fileURLToPath(new URL('../../libs/domain/src/index.ts', import.meta.url)),
    },
  },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // Its files are plain functions and tables.
        moduleSideEffects: (id: string) => !id.includes('/libs/domain/src/'),
      },
    },
  },
  server: { proxy: { '/api': { target: apiUrl, changeOrigin: false } } },
});

/** The letters of the first screen come with it, so that no line moves when they arrive. */
function preloadTypeface(): Plugin {
  const wanted = /be-vietnam-pro-(latin|vietnamese)-(400|600)-normal.*\.woff2$/;
  return {
    name: 'preload-typeface',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => wanted.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${file}`,
              crossorigin: '',
            },
            injectTo: 'head' as const,
          })),
    },
  };
}
