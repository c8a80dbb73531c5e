import { type Block, BlockBuilder } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { isMeantBreak } from './line-breaks.ts'
import type { Line } from './lines.ts'
import { type Url, urlsWithin } from './urls.ts'

type Shape = Parameters<BlockBuilder['build']>[0]

/** Makes blocks out of lines: joins what was wrapped, keeps the breaks that were meant, and links the addresses. */
export class BlockWriter {
  readonly blocks: Block[] = []

  constructor(
    private readonly input: MappedText,
    private readonly original: string,
    private readonly urls: readonly Url[],
  ) {}

  /** `width` is the one at which the paragraph of these lines was wrapped. */
  lines(lines: readonly Line[], width: number, shape: Shape): void {
    const builder = this.#builder()
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1]
      if (before && isMeantBreak(this.input.text, before, line, width)) builder.breakLine(before.end, line.start)
      else if (before) builder.space(before.end, line.start)
      this.#copy(builder, line)
    }
    this.#add(builder, shape)
  }

  /** A line that is one link as a whole, label and address. */
  button(line: Line, url: Url): void {
    const builder = this.#builder().beginLink(url.target, this.input.span(url.start, url.end))
    this.#add(builder.copy(line.start, line.end), { kind: 'button', quoted: line.quoted })
  }

  #copy(builder: BlockBuilder, line: Line): void {
    let at = line.start
    for (const url of urlsWithin(this.urls, line.start, line.end)) {
      builder.copy(at, url.start).beginLink(url.target, this.input.span(url.start, url.end)).copy(url.start, url.end).endLink()
      at = url.end
    }
    builder.copy(at, line.end)
  }

  #builder(): BlockBuilder {
    return new BlockBuilder(this.input, this.original)
  }

  #add(builder: BlockBuilder, shape: Shape): void {
    const block = builder.build(shape)
    if (block) this.blocks.push(block)
  }
}
