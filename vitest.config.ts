import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  test: { include: ['test/**/*.test.ts'], globalSetup: 'test/cli/global-setup.ts', testTimeout: 30_000 },
})
