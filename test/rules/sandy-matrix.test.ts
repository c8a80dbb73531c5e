import { describe, expect, test } from 'vitest'
import type { Example } from '#rule'
import { inactivityPresumption } from '../../rules/context/inactivity-presumption.ts'
import { unacknowledgedEvent } from '../../rules/context/unacknowledged-event.ts'
import { unknownAudience } from '../../rules/context/unknown-audience.ts'
import { SANDY } from '../moment/sandy.ts'
import { lintExample } from './lint-example.ts'

type Whole = Exclude<Example, string>

const mail = (regions: string[] | undefined, day: string, message: Partial<Whole> = {}): Example => ({
  type: 'inactivity',
  subject: 'Time for your monthly backup',
  text: 'Hello Peter,\n\nA backup takes about ten minutes and runs while you work.\n\n[Open the app](https://example.com)\n\nThe Orla team',
  ...message,
  metadata: { send_at: day, ...(regions && { 'audience.regions': regions }), ...message.metadata },
  events: [SANDY],
})
const CLAIM = {
  subject: 'A friendly reminder from Orla',
  text: "Hello Peter,\n\nWe noticed that you haven't backed up for a week. If you have any questions, reply to this mail.\n\nThe Orla team",
}
const severities = (example: Example) => lintExample(unacknowledgedEvent, example).findings.map(({ severity }) => severity)

describe('a reminder during Hurricane Sandy', () => {
  test.each([
    ['to New York on 2 November, without a word about it', mail(['US-NY'], '2012-11-02'), 'error'],
    ['to California', mail(['US-CA'], '2012-11-02'), 'ok'],
    ['to the whole country', mail(['US'], '2012-11-02'), 'warn'],
    ['to the whole country, blaming', mail(['US'], '2012-11-02', CLAIM), 'error'],
    ['in the aftermath', mail(['US-NY'], '2012-11-25'), 'warn'],
    ['in the aftermath, blaming', mail(['US-NY'], '2012-11-25', CLAIM), 'error'],
    ['when it is over', mail(['US-NY'], '2012-12-05'), 'ok'],
    ['when it is over, blaming', mail(['US-NY'], '2012-12-05', CLAIM), 'ok'],
    ['when it is forecast', mail(['US-NY'], '2012-10-26'), 'info'],
    ['when it is forecast, blaming', mail(['US-NY'], '2012-10-26', CLAIM), 'info'],
    ['to people of whom no one knows where they live', mail(undefined, '2012-11-02'), 'ok'],
    ['that is a receipt', mail(['US-NY'], '2012-11-02', { type: 'transactional', subject: 'Your receipt', text: 'You paid $59.' }), 'ok'],
    ['whose author says that she knows', mail(['US-NY'], '2012-11-02', { ...CLAIM, metadata: { acknowledges: ['sandy-2012'] } }), 'ok'],
    ['to a part below 5 % there', mail({ 'US-NY': 0.03, 'US-CA': 0.97 } as never, '2012-11-02', CLAIM), 'ok'],
    [
      'signed by a Sandy',
      mail(['US-NY'], '2012-11-02', { text: 'Hello Peter,\n\nA backup takes about ten minutes and runs while you work.\n\nSandy' }),
      'error',
    ],
  ])('%s', (_, example, severity) => {
    expect(severities(example)).toEqual(severity === 'ok' ? [] : [severity])
  })

  test.each([
    'If Sandy has cut your power, leave this for later: your last copy is safe.',
    'We noticed that your computer has not connected for a while. Are you all right, were you affected?',
    'Until the power is back, these libraries have light and free wifi.',
    'Back up the ten files that you need most, from a phone in low power mode.',
  ])('that says: %s', (text) => {
    expect(severities(mail(['US-NY'], '2012-11-02', { ...CLAIM, text: `${CLAIM.text}\n\n${text}` }))).toEqual([])
  })

  test.each([
    ['Our barista Sandy has chosen three beans.', 'error'],
    ['SANDY is back behind the bar, on a sandy beach.', 'error'],
    ['We are open again after Sandy.', 'ok'],
    ['Because of Sandy this comes a week late.', 'ok'],
    ['To everyone who was hit by Sandy: leave this for later.', 'ok'],
    ['Sandy has struck hard.', 'ok'],
    ['Is the water back where Sandy has been?', 'ok'],
    ['The storm that they call Sandy is over us.', 'ok'],
  ])('that names a Sandy: %s', (text, severity) => {
    expect(severities(mail(['US-NY'], '2012-11-02', { text }))).toEqual(severity === 'ok' ? [] : [severity])
  })

  test('says what is absurd, and where', () => {
    const { findings, found } = lintExample(unacknowledgedEvent, mail(['US-NY'], '2012-11-02', CLAIM))
    expect(found).toEqual(["you haven't backed up"])
    expect(findings[0]).toMatchObject({
      severity: 'error',
      grade: 'grave',
      message:
        '"you haven\'t backed up" blames readers in New York for what Hurricane Sandy may have caused: no power. Ask first whether they are all right.',
      help: '"Your computer has not connected for a while. Were you affected?"',
    })
  })

  test('to people of whom no one knows where they live is an open question', () => {
    const { findings } = lintExample(unacknowledgedEvent, mail(undefined, '2012-11-02'), [unknownAudience])
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['context/unknown-audience', 'warn']])
  })

  test('names the share of the audience, and what else would fit', () => {
    const { findings } = lintExample(unacknowledgedEvent, mail({ 'US-NY': 0.34, 'US-CA': 0.66 } as never, '2012-11-02'))
    expect(findings[0]).toMatchObject({
      severity: 'warn',
      message: 'About 34 % of the audience (New York) get this during Hurricane Sandy, and nothing in it shows that you know.',
      help: 'Acknowledge it, ask for less, hold it (on_event: hold), or leave out New York.',
    })
  })

  test('tells places by their names, and of an audience everywhere those that the event meets', () => {
    const messages = (regions: string[]) =>
      lintExample(unacknowledgedEvent, mail(regions, '2012-11-02')).findings.map(({ message }) => message)
    expect(messages(['*'])[0]).toMatch(/^Some readers in New York and 2 more get this during Hurricane Sandy/)
    expect(messages(['US-NY', 'US-NJ'])[0]).toMatch(/^Readers in New York and New Jersey get this/)
    expect(
      lintExample(unacknowledgedEvent, { ...(mail(['*'], '2012-11-02', CLAIM) as Whole), events: [{ ...SANDY, regions: ['*'] }] })
        .findings[0]!.message,
    ).toMatch(/ blames readers everywhere for what Hurricane Sandy may have caused/)
  })

  test('suggests, for each effect, words that go in before the routine', () => {
    const reminder = mail(['US-NY'], '2012-11-02', { subject: undefined as never })
    const { findings, source } = lintExample(unacknowledgedEvent, reminder)
    const texts = findings[0]?.suggestions?.map(({ edit }) => edit.text)
    expect(texts).toEqual([
      expect.stringMatching(/^If you have no power because of Hurricane Sandy, leave this for later\..*\[.+\]\. $/),
      expect.stringMatching(/^If you have no connection because of Hurricane Sandy/),
      expect.stringMatching(/^If you cannot travel because of Hurricane Sandy/),
    ])
    const { span, text } = findings[0]!.suggestions![0]!.edit
    expect(span.start).toBe(span.end)
    expect(`${source.slice(0, span.start)}${text}${source.slice(span.end)}`).toContain('a connection]. A backup takes about')
    expect(texts?.map((stub) => severities(mail(['US-NY'], '2012-11-02', { text: `${stub}\n\n${(reminder as Whole).text}` })))).toEqual([
      [],
      [],
      [],
    ])
  })

  test('with more events beside it is one finding that counts them', () => {
    const also = (id: string, name: string) => ({ ...SANDY, id, name, also: [], severity: 'severe' as const })
    const events = [SANDY, also('a', 'Athena'), also('b', 'Blackout'), also('c', 'Flood')]
    const { findings } = lintExample(unacknowledgedEvent, { ...(mail(['US-NY'], '2012-11-02') as Whole), events })
    expect(findings.map(({ message }) => message)).toEqual([
      'Readers in New York get this during Hurricane Sandy and 3 more events, and nothing in it shows that you know.',
    ])
  })

  test.each([
    ['a watch', { forecast: true }, ['info']],
    ['a day of remembrance', { kind: 'memorial', effects: [] } as const, []],
    ['an observance', { kind: 'observance', effects: [] } as const, []],
    ['a mourning', { kind: 'mourning', effects: [] } as const, ['error']],
  ])('during %s instead', (_, event, expected) => {
    const other = { ...(mail(['US-NY'], '2012-11-02') as Whole), events: [{ ...SANDY, ...event }] }
    expect(severities(other)).toEqual(expected)
  })

  test('without a send date is taken as sent today, and says so', () => {
    const undated = mail(['US-NY'], '2012-11-02')
    const event = { ...SANDY, start: '2026-04-29', end: '2026-05-03' }
    const { findings } = lintExample(unacknowledgedEvent, {
      ...(undated as Whole),
      metadata: { 'audience.regions': ['US-NY'] },
      events: [event],
    })
    expect(findings[0]?.help).toMatch(/No send_at is given: this takes the mail as sent today\.\)$/)
  })

  test('to a region that does not exist is an error of its own, never silence', () => {
    const { findings } = lintExample(unacknowledgedEvent, mail(['US-NWY'], '2012-11-02'))
    expect(findings).toMatchObject([
      { ruleId: 'parse-problem', severity: 'error', message: 'ISO 3166-2 has no region "US-NWY". Did you mean "US-NY"?' },
    ])
  })

  test('absorbs what presumes why the reader was away, wherever that stands', () => {
    const text = `${CLAIM.text.replace('The Orla team', '')}You have been neglecting your files.\n\nThe Orla team`
    const on = (day: string) => lintExample(unacknowledgedEvent, mail(['US-NY'], day, { ...CLAIM, text }), [inactivityPresumption]).findings
    const findings = on('2012-11-02')
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['context/unacknowledged-event'])
    expect(findings[0]?.related.map(({ ruleId }) => ruleId)).toContain('context/inactivity-presumption')
    expect(on('2012-12-05').map(({ ruleId }) => ruleId)).toEqual(['context/inactivity-presumption'])
  })

  test('blames nobody in the places that it does not touch', () => {
    const { findings } = lintExample(unacknowledgedEvent, mail(['US'], '2012-11-02', CLAIM))
    expect(findings[0]?.message).toContain('blames readers in New York and 2 more')
  })

  test.each([
    [[], 'New York, New Jersey and Connecticut'],
    [['US-OK'], 'the 4 regions of these events'],
    [['US-NJ', 'US-NY'], 'New York, New Jersey and Connecticut'],
  ])('beside events in %j: which readers to leave out', (regions, words) => {
    const tornado = { ...SANDY, id: 'tornado', name: 'Tornado', also: [], kind: 'tornado' as const, aftermathDays: 10, regions }
    const example = { ...(mail(['US'], '2012-11-02') as Whole), events: regions.length > 0 ? [tornado, SANDY] : [SANDY] }
    const { findings } = lintExample(unacknowledgedEvent, example)
    expect(findings[0]?.message).toContain('Hurricane Sandy')
    expect(findings[0]?.help).toMatch(new RegExp(`or leave out ${words}\\.$`))
  })
})
