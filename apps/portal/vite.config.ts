import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Where the API listens; `npm start` and the browser tests set both ports.
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const proxy = {
  '/graphql': { target: api, ws: true },
  '/files': { target: api },
  '/auth': { target: api },
};

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@gongqiao/source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 5173), strictPort: true, proxy },
  preview: { host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 5173), strictPort: true, proxy },
  build: {
    outDir: 'dist',
    manifest: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    chunkSizeWarningLimit: 1200,
  },
});
