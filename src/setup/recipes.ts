// The recipes of the README's section "In hooks and CI", word for word.

/** What stands in them for the address of the repository of Tactful, where nothing says which one that is. */
export const REPOSITORY = '<this repository>'

/** A pre-commit hook of git. */
export const HOOK = `#!/bin/sh
exec tactful --staged --max-warnings 0
`

/** A workflow of GitHub Actions. */
export const GITHUB_WORKFLOW = `name: mail
on: pull_request
jobs:
  tactful:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }      # --since must see where the branch began
      - uses: ${REPOSITORY}@v0.1.0
        with:
          args: --since origin/\${{ github.base_ref }} --max-warnings 0
`

/** A job of GitLab CI. A package of git is built when it is installed, which npm does not do for a global one. */
export const GITLAB_JOB = `tactful:
  image: node:22
  variables: { GIT_DEPTH: 0 }
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm install --prefix /opt/tactful "git+https://${REPOSITORY}"
    - export PATH="/opt/tactful/node_modules/.bin:$PATH"
    - tactful --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --max-warnings 0 --format full --format gitlab:gl-code-quality.json
  artifacts:
    when: always
    reports: { codequality: gl-code-quality.json }
`
