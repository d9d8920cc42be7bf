import { readFileSync } from 'node:fs'
import { defineConfig, type UserConfig } from 'vite'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

/** Two builds from one file: `vite build` makes what the browser gets, `vite build --mode server` what Node runs. */
export default defineConfig(
  ({ mode }): UserConfig =>
    mode === 'server'
      ? {
          oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
          build: {
            ssr: true,
            outDir: 'dist/server',
            target: 'node24',
            sourcemap: true,
            copyPublicDir: false,
            rolldownOptions: {
              input: { charrette: 'src/app/charrette.ts' },
              external: Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`)),
            },
          },
        }
      : {
          publicDir: false,
          build: {
            outDir: 'dist/client',
            manifest: true,
            assetsDir: 'assets',
            assetsInlineLimit: 0,
            target: 'baseline-widely-available',
            rolldownOptions: { input: { client: 'src/app/client/client.ts', styles: 'src/app/client/client.css' } },
          },
        },
)
