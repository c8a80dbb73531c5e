import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Git without the settings of whoever runs the tests. */
export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@harbour-coffee.example',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@harbour-coffee.example',
}

/** A repository of its own, removed when all tests are done. */
export class GitRepository {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'tactful-git-')))

  /** Its first commit holds these files; without any there is none. */
  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.git('init', '-q', '-b', 'main')
    if (Object.keys(files).length > 0) this.write(files).commit()
  }

  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true })
      writeFileSync(join(this.path, name), content)
    }
    return this
  }

  stage(files: Readonly<Record<string, string | Buffer>> = {}): this {
    this.write(files).git('add', '-A')
    return this
  }

  commit(): this {
    this.stage().git('commit', '-q', '--no-verify', '-m', 'A change')
    return this
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.path, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...GIT_ENV } }).trim()
  }
}
