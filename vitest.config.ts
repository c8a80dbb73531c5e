import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

export default defineConfig({
  define: { TACTFUL_VERSION: JSON.stringify(manifest.version) },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  test: { include: ['test/**/*.test.ts'], globalSetup: 'test/cli/global-setup.ts', testTimeout: 30_000 },
})
