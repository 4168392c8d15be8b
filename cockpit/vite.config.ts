import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const out = 'target/classes/cockpit';

/** Writes a .gz beside every text file, so that the server compresses nothing at run time. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (/\.(js|mjs|css|svg|json)$/.test(file)) {
          const path = join(out, file);
          writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), precompress()],
  worker: { format: 'es' },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: ['chrome100', 'safari15.4'],
    chunkSizeWarningLimit: 1500,
  },
  // `npm run dev` and `vite preview` work against a server that runs already.
  server: { proxy: { '/api': process.env.DAJUAN_URL ?? 'http://127.0.0.1:8088' } },
  preview: { proxy: { '/api': process.env.DAJUAN_URL ?? 'http://127.0.0.1:8088' } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
