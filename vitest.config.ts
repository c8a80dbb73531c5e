import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

export default defineConfig({
  define: { TACTFUL_VERSION: JSON.stringify(manifest.version) },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  // A worker on every processor: Vitest leaves one free, which on two is half of them.
  // The modules of the product hold no state, so the files of tests share them: loading them anew for each took half of the time.
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/cli/global-setup.ts',
    testTimeout: 30_000,
    isolate: false,
    maxWorkers: '100%',
  },
})
