import { readFileSync } from 'node:fs'
import { defineConfig, type UserConfig } from 'vite'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

/** Bundled, so that only what is used of them is loaded: the whole of drizzle alone takes 200 MB of memory to read. */
const bundled = ['drizzle-orm', 'hono', '@hono/node-server', 'intl-messageformat']
const external = Object.keys(dependencies).filter((name) => !bundled.includes(name))

/** Two builds from one file: `vite build` makes what the browser gets, `vite build --mode server` what Node runs. */
export default defineConfig(
  ({ mode }): UserConfig =>
    mode === 'server'
      ? {
          oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
          ssr: { noExternal: bundled },
          build: {
            ssr: true,
            outDir: 'dist/server',
            target: 'node24',
            sourcemap: true,
            copyPublicDir: false,
            rolldownOptions: {
              input: {
                charrette: 'src/app/charrette.ts',
                // A thread of its own: only there is the solver loaded.
                solve: 'src/platform/solver/solve.worker.ts',
                // Processes of their own: only there are those loaded that make documents.
                typeset: 'src/platform/documents/typeset.process.ts',
                docx: 'src/plans/documents/docx.process.ts',
                'read-plan': 'src/plans/imports/read.process.ts',
              },
              external: external.map((name) => new RegExp(`^${name}($|/)`)),
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
            rolldownOptions: {
              input: {
                client: 'src/app/client/client.ts',
                styles: 'src/app/client/client.css',
                // Runs beside the page, where there is none of the house.
                'grid-offline': 'src/learning/grids/grid-offline.worker.ts',
                // The editor of plans, loaded where somebody writes and nowhere else.
                'write-together': 'src/plans/writing/write-together.program.ts',
              },
            },
          },
        },
)
