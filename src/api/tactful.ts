import { resolve } from 'node:path'
import { FORMATTERS, filePath } from '../formatters/index.ts'
import {
  type FileSettings,
  type FixedFile,
  fileSettings,
  isPathIgnored,
  type LintRequest,
  lintProject,
  loadFixing,
  type ProjectRun,
  repositoryRoot,
} from '../project/index.ts'
import { FORMAT_NAMES, type FormatName, type LintResult } from '../report/index.ts'
import { didYouMean } from '../text/index.ts'
import { FilesError, OptionsError } from './errors.ts'
import { narrowed, recorded, recordOf } from './lint-records.ts'
import { type ReadOptions, readOptions } from './read-options.ts'
import type { TactfulOptions } from './tactful-options.ts'

declare const TACTFUL_VERSION: string

/** Turns results into a report. */
export interface LoadedFormatter {
  /**
   * @param results Those of `lintFiles`, `lintText` or `getErrorResults`: the very objects, in any selection.
   * @param look How a report for people looks: with colours, of how many columns, with every finding rather than the first few of a message.
   * @returns The text of the report, which ends with a line break.
   * @throws {OptionsError} For a result that is not from there.
   */
  format(
    results: readonly LintResult[],
    look?: { readonly colour?: boolean; readonly width?: number; readonly all?: boolean; readonly raw?: boolean },
  ): Promise<string>
}

/** Lints from a program, as the command line does: the same configuration, rules, fixes and reports. Its methods are those of ESLint's class. */
export class Tactful {
  /** The version of Tactful. */
  static readonly version: string = TACTFUL_VERSION
  readonly #options: ReadOptions

  /**
   * @param options What is the same for all that this instance lints.
   * @throws {OptionsError} For an option that there is not, or whose value is none.
   * @throws {ConfigError} For metadata that cannot be read.
   */
  constructor(options: TactfulOptions = {}) {
    this.#options = readOptions(options)
  }

  /**
   * Lints files, folders and globs, with the campaigns that they belong to.
   *
   * @param patterns Paths and globs from `cwd`.
   * @returns A result for each message file, campaign file and file of events that was read, with findings or without.
   * @throws {FilesError} Where a pattern matches nothing or a file cannot be read; it holds the results of the others.
   * @throws {ConfigError} For a configuration that cannot be used.
   */
  async lintFiles(patterns: string | readonly string[]): Promise<LintResult[]> {
    const all = typeof patterns === 'string' ? [patterns] : patterns
    if (!Array.isArray(all) || all.length === 0 || !all.every((pattern) => typeof pattern === 'string' && pattern !== ''))
      throw new OptionsError('lintFiles: expected a path or a glob, or an array of them.')
    if (all.includes('-')) throw new OptionsError('lintFiles: "-" is no file; lintText takes a text.')
    return this.#lint({ ...this.#options.request, patterns: all })
  }

  /**
   * Lints a text as though it were a file.
   *
   * @param text The source of a message: Markdown, text, HTML, MJML, a mail, or an export.
   * @param options `filePath` says what format the text has and which configuration counts, and need not exist. Without it the text
   *   tells its format, and the configuration is that of `cwd`.
   * @returns One result; of a text whose path the configuration ignores, none.
   * @throws {ConfigError} For a configuration that cannot be used.
   */
  async lintText(text: string, options: { readonly filePath?: string } = {}): Promise<LintResult[]> {
    if (typeof text !== 'string') throw new OptionsError('lintText: expected a text.')
    const { filePath: name, ...others } = options
    for (const other of Object.keys(others)) throw new OptionsError(`lintText: There is no option "${other}". It takes "filePath".`)
    if (name !== undefined && typeof name !== 'string') throw new OptionsError('lintText: "filePath" is no path.')
    return this.#lint({
      ...this.#options.request,
      patterns: ['-'],
      stdinText: text,
      ...(name !== undefined && { stdinFilename: name }),
    })
  }

  /**
   * Says what the configuration and the options make of a file.
   *
   * @param path The file, from `cwd`; it need not exist.
   * @returns What `tactful --print-config` shows: rules, metadata, events, each with its origin.
   * @throws {ConfigError} For a configuration that cannot be used.
   */
  async calculateConfigForFile(path: string): Promise<FileSettings> {
    return fileSettings(path, this.#requestFor(path))
  }

  /**
   * Says whether a file is left out: by an ignore file, by `ignorePatterns`, or by its configuration.
   *
   * @param path The file, from `cwd`; it need not exist.
   * @throws {ConfigError} For a configuration that cannot be used.
   */
  async isPathIgnored(path: string): Promise<boolean> {
    return isPathIgnored(path, this.#requestFor(path))
  }

  /**
   * Loads a format of a report.
   *
   * @param name One of the formats after `--format`; `full` unless given.
   * @throws {OptionsError} Where there is none of that name.
   */
  async loadFormatter(name: FormatName = 'full'): Promise<LoadedFormatter> {
    if (!FORMAT_NAMES.includes(name))
      throw new OptionsError(`There is no format "${name}".${didYouMean(name, FORMAT_NAMES)} Formats: ${FORMAT_NAMES.join(', ')}.`)
    const formatter = await FORMATTERS[name]()
    const { cwd } = this.#options.request
    return {
      format: async (results, { colour = false, width = 80, all = false, raw = false } = {}) => {
        const records = results.map(recordOf)
        const { today, noteOf } = records[0]?.run ?? {}
        const run = { results: records.map(({ result }) => result), notes: [], ...(today && { today }), ...(noteOf && { noteOf }) }
        return formatter(run, { cwd, root: repositoryRoot(cwd), version: TACTFUL_VERSION, colour, width, all, raw })
      },
    }
  }

  /**
   * Writes what `fix: true` has fixed, each file whole or not at all, in its own encoding; texts of `lintText` are nobody's files and stay.
   *
   * @param results Those of `lintFiles`: the very objects.
   * @throws {FilesError} With a sentence for each file that had to stay as it was, as one that has changed since it was linted.
   * @throws {OptionsError} For a result that is not from there.
   */
  static async outputFixes(results: readonly LintResult[]): Promise<void> {
    const { writeFixed } = await loadFixing()
    const failures = results.map(recordOf).flatMap(({ fixed, cwd }) => {
      return fixed && !fixed.isStandardInput ? writeFixed({ files: [fixed] }, cwd).failures : []
    })
    if (failures.length > 0) throw new FilesError(failures, results)
  }

  /**
   * Leaves out all that is no error, and files without one.
   *
   * @param results Those of `lintFiles` or `lintText`: the very objects.
   * @throws {OptionsError} For a result that is not from there.
   */
  static getErrorResults(results: readonly LintResult[]): LintResult[] {
    return results.map((result) => narrowed(result, ({ severity }) => severity === 'error')).filter(({ errorCount }) => errorCount > 0)
  }

  async #lint(request: LintRequest): Promise<LintResult[]> {
    const { fix, fixTypes } = this.#options
    const { run, files } = fix ? await (await loadFixing()).fixProject(request, fixTypes) : NOTHING_FIXED(await lintProject(request))
    const fixed = new Map(files.map((file) => [file.shown, file]))
    const { cwd } = request
    const results = run.results.map((result) => {
      const file = fixed.get(result.path)
      return recorded({ result, run, cwd, ...(file && { fixed: file }) }, pathOf(result.path, cwd))
    })
    if (run.failures.length > 0) throw new FilesError(run.failures, results)
    return results
  }

  #requestFor(path: string): LintRequest {
    if (typeof path !== 'string' || path === '') throw new OptionsError('expected the path of a file.')
    return { ...this.#options.request, patterns: [resolve(this.#options.request.cwd, path)] }
  }
}

const NOTHING_FIXED = (run: ProjectRun): { readonly run: ProjectRun; readonly files: readonly FixedFile[] } => ({ run, files: [] })

const pathOf = (path: string, cwd: string): string => (path === '<stdin>' ? '<text>' : filePath(path, cwd))
