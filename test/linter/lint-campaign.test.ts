import { describe, expect, test } from 'vitest'
import { defineRule, type Event, EXAMPLE_STORM, type Rule } from '#rule'
import type { Message } from '../../src/document/index.ts'
import { compileLexicon, Matcher } from '../../src/language/index.ts'
import { lintCampaign, type Settings } from '../../src/linter/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'

const matcher = new Matcher(
  compileLexicon({ lists: { 'tone/loud#phrase': ['wow'], 'candor/soft#phrase': ['soft'], 'jobs/pair#phrase': ['wow'] }, classes: {} }),
)

function rule(id: string, over: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    since: '0.1.0',
    principle: 'Say it plainly.',
    why: 'Because.',
    grades: { low: 'info', usual: 'warn', grave: 'error' },
    recommended: ['usual'],
    confidence: 'likely',
    messages: { default: '"{quote}" is here.' },
    help: { default: 'Leave it out.' },
    types: 'any',
    metadata: { reads: [], without: '' },
    exemptions: [],
    objection: '',
    yieldsTo: [],
    examples: { flags: [], passes: [], beyond: [] },
    check: {
      *phrase(match) {
        yield { at: match.at }
      },
    },
    ...over,
  }) as Rule
}

function lint(
  source: string,
  rules: readonly Rule[],
  over: {
    voiceAllow?: string[]
    inlineConfig?: boolean
    others?: string[]
    directives?: Settings['directives']
    events?: readonly Event[]
  } = {},
) {
  const messages: Message[] = [source, ...(over.others ?? [])].map((text, i) => readMarkdown(`mail-${i + 1}.md`, text))
  const settings = {
    rules: rules.map((one) => ({ rule: one, severities: one.grades, options: {}, allowUncertain: false })),
    company: [],
    voiceAllow: over.voiceAllow ?? [],
    inlineConfig: over.inlineConfig ?? true,
    directives: { sent: 'off' as const, ...over.directives },
  }
  const knownRules = new Set(['tone/loud', 'candor/soft', 'jobs/pair'])
  return lintCampaign({
    campaign: { name: 'c', messages },
    settings: messages.map(() => settings),
    matcher,
    events: over.events ?? [],
    today: '2026-05-01',
    knownRules,
  })
}
const shown = (source: string, ...rest: [readonly Rule[], Parameters<typeof lint>[2]?]) => {
  const [result] = lint(source, ...rest)
  return result!.findings.map(({ ruleId, span }) => `${ruleId}: ${source.slice(span.start, span.end)}`)
}

describe('findings', () => {
  test('stand at the very characters of the file', () => {
    expect(shown('Oh **wow**, and a *soft* one.\n', [rule('tone/loud'), rule('candor/soft')])).toEqual([
      'tone/loud: wow',
      'candor/soft: soft',
    ])
  })

  test('of candor, relationship and jobs rules have one place a message, the gravest, and name the others', () => {
    const graded = rule('candor/soft', {
      check: {
        *phrase(match) {
          yield { at: match.at, grade: match.sentence.index === 1 ? 'grave' : 'usual' }
        },
      },
    })
    const [result] = lint('So soft.\n\nVery soft indeed.\n\nStill soft.\n', [graded])
    expect(result!.findings.map(({ severity, related }) => [severity, related.length])).toEqual([['error', 2]])
  })

  test('of tone rules stand at each place', () => {
    expect(shown('wow and wow\n', [rule('tone/loud')])).toHaveLength(2)
  })

  test('that give way on the same words are named by the one that stays', () => {
    const [result] = lint('wow\n', [rule('tone/loud', { yieldsTo: ['jobs/pair'] }), rule('jobs/pair')])
    expect(result!.findings.map(({ ruleId, related }) => [ruleId, related.map((other) => other.ruleId)])).toEqual([
      ['jobs/pair', ['tone/loud']],
    ])
  })

  test('in words that the house allows are left out', () => {
    expect(shown('Oh wow, it is here.\n', [rule('tone/loud')], { voiceAllow: ['Oh, wow'] })).toEqual([])
  })

  test('of rules for mail that sells are told in a piece of a message too, and not of those for other mail', () => {
    const rules = [rule('tone/loud', { types: ['marketing'] }), rule('jobs/pair', { types: ['incident'] })]
    expect(shown('wow, a lamp\n', rules)).toEqual(['tone/loud: wow'])
    expect(shown('---\ntype: notice\n---\nwow, a lamp\n', rules)).toEqual([])
    expect(shown(`wow, a lamp\n${'The lamp stands by the door. '.repeat(5)}\n`, rules)).toEqual([])
  })

  test('of possible confidence are info whatever their grade', () => {
    const [result] = lint('wow\n', [rule('tone/loud', { confidence: 'possible' })])
    expect(result!.findings[0]).toMatchObject({ severity: 'info', confidence: 'possible' })
  })

  test('are none in quoted text, code and text in quotation marks that a rule does not ask for', () => {
    expect(shown('> wow\n\n`ok`\n\n```\nwow\n```\n', [rule('tone/loud')])).toEqual([])
  })

  test('are none in a message of another language', () => {
    expect(
      shown('Wir haben die Rechnung für Sie erstellt und wow, das ist nicht mehr auf dem Konto, wir sind mit Ihnen.\n', [
        rule('tone/loud'),
      ]),
    ).toEqual([])
  })
})

describe('a rule that throws', () => {
  test('becomes a finding that names it, and the others go on', () => {
    const broken = rule('jobs/pair', {
      check: {
        // biome-ignore lint/correctness/useYield: it fails before it could yield
        *message() {
          throw new Error('no such luck')
        },
      },
    })
    const [result] = lint('wow\n', [broken, rule('tone/loud')])
    expect(result!.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['internal-error', 'The rule jobs/pair (since 0.1.0) failed on this message: no such luck'],
      ['tone/loud', '"wow" is here.'],
    ])
  })
})

describe('a directive', () => {
  test.each([
    ['of the next line', '<!-- tactful-disable-next-line tone/loud -- our voice -->\nwow\n\nwow\n', ['wow']],
    ['of its own line', 'wow <!-- tactful-disable-line tone/loud -->\n\nwow\n', ['wow']],
    ['from here on', 'wow\n\n<!-- tactful-disable tone/loud -->\n\nwow\n', ['wow']],
    ['to there', '<!-- tactful-disable tone/loud -->\n\nwow\n\n<!-- tactful-enable -->\n\nwow\n', ['wow']],
    [
      'of the next line reaches to the end of its paragraph',
      '<!-- tactful-disable-next-line tone/loud -->\nplain and\nwow\n\nwow\n',
      ['wow'],
    ],
    ['in a Handlebars comment', '{{! tactful-disable-next-line tone/loud }}\nwow\n\nwow\n', ['wow']],
    ['of the whole file', '---\ntactful_disable: [tone/loud]\n---\n\nwow\n\nwow\n', []],
  ])('%s switches off what it covers', (_, source, left) => {
    expect(shown(source, [rule('tone/loud')])).toEqual(left.map((words) => `tone/loud: ${words}`))
  })

  test.each([
    ['of a family that reports one place a message', rule('candor/soft')],
    [
      'whose rule says that the same words are one finding',
      rule('candor/soft', {
        check: {
          *phrase(match) {
            yield { at: match.at, once: match.text }
          },
        },
      }),
    ],
  ])('leaves the further places of a finding %s', (_, soft) => {
    const off = '<!-- tactful-disable-next-line candor/soft -- our voice -->\nsoft\n\n'
    const [result] = lint(`${off}soft\n\nsoft\n`, [soft])
    expect(result!.findings.map(({ ruleId, span, related }) => [ruleId, span.start, related.length])).toEqual([
      ['candor/soft', off.length, 1],
    ])
    expect(result!.suppressed).toHaveLength(1)
    expect(lint(`soft\n\n${off}${off}`, [soft])[0]!.findings.map(({ ruleId }) => ruleId)).toEqual(['candor/soft'])
  })

  test('keeps its reason with the finding', () => {
    const [result] = lint('<!-- tactful-disable-next-line tone/loud -- our voice -->\nwow\n', [rule('tone/loud')])
    expect(result!.suppressed.map(({ suppression }) => suppression)).toEqual([{ kind: 'directive', reason: 'our voice' }])
  })

  test('that switches off nothing is reported', () => {
    const [result] = lint('<!-- tactful-disable-next-line tone/loud -->\nplain\n', [rule('tone/loud')])
    expect(result!.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['unused-directive', 'This switches off tone/loud, which finds nothing here.'],
    ])
  })

  test('with an unknown id is reported with the nearest one', () => {
    const [result] = lint('<!-- tactful-disable-next-line tone/lout -->\nwow\n', [rule('tone/loud')])
    expect(result!.findings.map(({ message }) => message)).toContain('There is no rule "tone/lout". Did you mean "tone/loud"?')
  })

  test.each([
    ['<!-- tactful-disabel tone/loud -->', 'There is no directive "tactful-disabel". Did you mean "tactful-disable"?'],
    ['<!-- tactful-enable tone/loud -->', 'This switches on again what nothing has switched off.'],
  ])('that means nothing is reported: %s', (directive, message) => {
    const [result] = lint(`${directive}\n\nplain\n`, [rule('tone/loud')])
    expect(result!.findings.map((finding) => finding.message)).toEqual([message])
  })

  test('of the whole file may be several, each with its reason', () => {
    const [result] = lint('---\ntactful_disable: ["tone/loud -- ours, always", "candor/soft -- theirs"]\n---\n\nwow, soft\n', [
      rule('tone/loud'),
      rule('candor/soft'),
    ])
    expect(result!.findings).toEqual([])
    expect(result!.suppressed.map(({ suppression }) => suppression.reason)).toEqual(['ours, always', 'theirs'])
  })

  test('does not count where inline configuration is off', () => {
    expect(shown('<!-- tactful-disable tone/loud -->\n\nwow\n', [rule('tone/loud')], { inlineConfig: false })).toEqual(['tone/loud: wow'])
  })
})

describe('a directive with a day', () => {
  const until = (day: string) => `<!-- tactful-disable-next-line tone/loud until ${day} -- the fair -->\nwow\n`
  test('counts to the end of it and says so afterwards', () => {
    expect(shown(until('2026-05-01'), [rule('tone/loud')])).toEqual([])
    const [result] = lint(until('2026-04-30'), [rule('tone/loud')])
    expect(result!.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['expired-directive', 'This counted until 2026-04-30: what it switched off is reported again.'],
      ['tone/loud', '"wow" is here.'],
    ])
  })

  test.each([
    ['until soon -- the fair', 'Expected a day after "until", such as 2026-12-31; this is "soon".'],
    ['until', 'Expected a day after "until", such as 2026-12-31; this is "".'],
    ['until 2026-02-30', 'Expected a day after "until", such as 2026-12-31; this is "2026-02-30".'],
    ['-- until 2026-12-31', 'A day stands before the reason: "tone/false-urgency until 2026-12-31 -- why".'],
  ])('that is none switches off nothing: %s', (words, fault) => {
    const [result] = lint(`<!-- tactful-disable tone/loud ${words} -->\n\nwow\n`, [rule('tone/loud')])
    expect(result!.findings.map(({ message }) => message)).toEqual([fault, '"wow" is here.'])
  })
})

describe('the configuration asks of directives', () => {
  const messages = (source: string, directives: Settings['directives']) =>
    lint(source, [rule('tone/loud')], { directives })[0]!.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)
  const BLANKET = '<!-- tactful-disable -->\n\nwow\n'
  const ALONE = '<!-- tactful-disable tone/loud -->\n\nwow\n'
  const IDLE = '<!-- tactful-disable tone/loud -->\n\nplain\n'

  test('that they name rules, unless it allows otherwise', () => {
    expect(messages(BLANKET, {})).toEqual(['invalid-directive warn', 'tone/loud warn'])
    expect(messages('---\ntactful_disable: "-- our house"\n---\n\nwow\n', {})).toEqual(['invalid-directive warn', 'tone/loud warn'])
    expect(messages(BLANKET, { allowBlanket: true })).toEqual([])
  })

  test('a reason, if it wants one', () => {
    expect(messages(ALONE, { requireReason: true })).toEqual(['invalid-directive warn', 'tone/loud warn'])
    expect(messages(ALONE.replace(' -->', ' -- our voice -->'), { requireReason: true })).toEqual([])
  })

  test('how loud those are that switch off nothing', () => {
    expect(messages(IDLE, {})).toEqual(['unused-directive warn'])
    expect(messages(IDLE, { unused: 'error' })).toEqual(['unused-directive error'])
    expect(messages(IDLE, { unused: 'off' })).toEqual([])
  })

  test('even one without ids never hides that a rule failed', () => {
    const broken = rule('jobs/pair', {
      check: {
        // biome-ignore lint/correctness/useYield: it fails before it finds anything
        *message() {
          throw new Error('no such luck')
        },
      },
    })
    const [result] = lint('---\ntactful_disable: "-- all of it"\n---\n\nwow\n', [broken, rule('tone/loud')], {
      directives: { allowBlanket: true },
    })
    expect(result!.findings.map(({ ruleId }) => ruleId)).toEqual(['internal-error'])
  })
})

describe('of several ids', () => {
  test('those that find nothing are named, with the reason that is known', () => {
    const [result] = lint('<!-- tactful-disable tone/loud, candor/soft, jobs/pair -->\n\nwow\n', [rule('tone/loud'), rule('candor/soft')])
    expect(result!.findings.map(({ message, help, fix }) => [message, help, fix])).toEqual([
      ['This switches off candor/soft, jobs/pair, which finds nothing here.', 'Take candor/soft, jobs/pair out of it.', undefined],
    ])
    const [off] = lint('<!-- tactful-disable jobs/pair -->\n\nwow\n', [rule('tone/loud')])
    expect(off!.findings[0]!.message).toBe('This switches off jobs/pair, which the configuration has switched off.')
  })

  test('an unknown one does not keep the others from counting', () => {
    expect(shown('<!-- tactful-disable tone/lout, tone/loud -->\n\nwow\n', [rule('tone/loud')])).toEqual([
      'invalid-directive: <!-- tactful-disable tone/lout, tone/loud -->',
    ])
  })
})

describe('a directive that recipients would get', () => {
  const sent = (source: string) =>
    lint(source, [rule('tone/loud')], { directives: { sent: 'info', unused: 'off' } })[0]!.findings.filter(
      ({ ruleId }) => ruleId === 'sent-directive',
    )
  const stripped = (source: string) =>
    sent(source).reduceRight((text, { fix }) => text.slice(0, fix!.span.start) + fix!.text + text.slice(fix!.span.end), source)

  test('is a comment of the page, not of the template, the front matter or the house', () => {
    expect(sent('<!-- tactful-disable tone/loud -->\n\nwow\n').map(({ severity }) => severity)).toEqual(['info'])
    for (const source of [
      '{{! tactful-disable tone/loud }}\n\nwow\n',
      '{% comment %} tactful-disable tone/loud {% endcomment %}\n\nwow\n',
      '---\n# tactful-disable tone/loud\nsubject: wow\n---\n\nwow\n',
      '---\ntactful_disable: tone/loud\n---\n\nwow\n',
      '<!-- the winter template -->\n\nwow\n',
    ])
      expect(sent(source), source).toEqual([])
  })

  test.each([
    ['with its line', 'so\n\n  <!-- tactful-disable-next-line tone/loud -->\nwow\n', 'so\n\nwow\n'],
    ['out of its line', 'wow <!-- tactful-disable-line tone/loud --> so\n', 'wow  so\n'],
    ['but keeps paragraphs apart', 'so\n<!-- tactful-disable-next-line tone/loud -->\nwow\n', 'so\n\nwow\n'],
    ['with all of its lines', '<!-- tactful-disable\n  tone/loud -->\r\nwow\r\n', 'wow\r\n'],
    ['at the end', 'wow\n\n<!-- tactful-disable tone/loud -->', 'wow\n\n'],
  ])('is taken out %s', (_, source, expected) => {
    expect(stripped(source)).toBe(expected)
  })
})

test('a directive that switches off nothing can be taken out', () => {
  const [result] = lint('so\n\n<!-- tactful-disable tone/loud -->\n\nplain\n', [rule('tone/loud')])
  expect(result!.findings.map(({ fix }) => fix)).toEqual([{ span: { start: 4, end: 39 }, text: '' }])
})

test('a campaign check sees all messages in order and points at one of them', () => {
  const again = rule('tone/loud', {
    check: {
      *campaign(messages) {
        const [first, second] = messages.flatMap((message) =>
          message.phrases('tone/loud#phrase').map((match) => ({ in: message, at: match.at })),
        )
        if (first && second) yield { ...second, related: [{ ...first, message: 'First here.' }] }
      },
    },
  })
  const [first, second] = lint('wow\n', [again], { others: ['so wow\n'] })
  expect(first!.findings).toEqual([])
  expect(second!.findings.map(({ related }) => related.map(({ file, message }) => [file?.path, message]))).toEqual([
    [['mail-1.md', 'First here.']],
  ])
})

test('a slip in the id of an event that is acknowledged is told, other ids are of events that are over', () => {
  const events = [{ ...EXAMPLE_STORM, id: 'ada-2026' }]
  const acknowledging = (ids: string) => lint(`---\nacknowledges: [${ids}]\n---\n\nThe tent is up.\n`, [], { events })[0]!.findings
  expect(acknowledging('ada-2026, ADA-2026, freya-2024')).toEqual([])
  expect(acknowledging('ada-2025')).toEqual([])
  const [slip] = acknowledging('aad-2026')
  expect(slip).toMatchObject({ ruleId: 'parse-problem', severity: 'warn', at: { head: 'acknowledges' } })
  expect(slip!.message).toBe('acknowledges: aad-2026 is the id of no event. Did you mean "ada-2026"?')
})
