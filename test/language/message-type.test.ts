import { describe, expect, test } from 'vitest'
import { Analysis, compileLexicon, Matcher } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { cpuTime } from '../cpu-time.ts'
import { matcher } from '../rules/lint-example.ts'

function read(subject: string, body: string, front = ''): Analysis {
  return new Analysis(readMarkdown('mail.md', `---\nsubject: ${JSON.stringify(subject)}\n${front}---\n\n${body}\n`), { matcher })
}

describe('the type of a message is inferred from an ordinary', () => {
  test.each([
    [
      'transactional',
      'Your order has shipped',
      'Hi Ana,\n\nYour parcel left our depot today and arrives on Friday. Track it with number 8841-22.',
    ],
    [
      'transactional',
      'Reset your password',
      'Use the link below to choose a new password. It expires in 30 minutes. If you did not request this, ignore this email.',
    ],
    [
      'transactional',
      'Your booking is confirmed',
      'Two nights from 4 June, room with a balcony.\n\n- Reference: QX-221\n- Paid: €184.00\n- Check-in: 15:00',
    ],
    ['transactional', 'Invoice 2210', 'Hello,\n\nInvoice 2210 for £64.00 is due on 3 May. Pay by card or transfer.'],
    [
      'incident',
      'Login problems this morning',
      'Between 08:10 and 09:40 today many of you could not log in. A certificate had expired. The problem is fixed. We are sorry.',
    ],
    [
      'incident',
      'Delayed deliveries in Leeds',
      'Our van broke down at noon and 40 boxes did not arrive. We will deliver yours tomorrow before ten. We are sorry.',
    ],
    [
      'breach',
      'Unauthorised access to customer data',
      'On 3 May an attacker copied names and email addresses of 900 customers. Passwords were not affected.',
    ],
    [
      'breach',
      'About your data',
      'A laptop with customer records was stolen from our office on Monday. It held names, addresses and dates of birth.',
    ],
    [
      'notice',
      'Our prices change on 1 June',
      'From 1 June your plan costs £12 a month instead of £10. If you do not agree, you can cancel before then.',
    ],
    ['notice', 'The Hull branch is closing', 'Our branch in Hull closes for good on 30 September. Your nearest branch is then Beverley.'],
    ['notice', 'Changes to our privacy policy', 'We have updated our privacy policy. The new terms take effect on 1 March.'],
    [
      'upgrade',
      'Version 5 is ready to install',
      'Version 5 converts your files to a new format. Back up first. You can go back to version 4 for 30 days.',
    ],
    [
      'upgrade',
      'Firmware 2.1 for your router',
      'Before you update, export your settings. The update takes five minutes and restarts the router.',
    ],
    [
      'feedback',
      'How did we do?',
      'You stayed with us in May. Would you answer three questions about your stay? The survey takes two minutes.',
    ],
    ['feedback', 'One question about the app', 'What should we build next? Your answer decides what we start with in June.'],
    ['inactivity', 'We miss you', "You haven't logged in since March. Your projects are still here. Come back any time."],
    ['inactivity', "It's been a while", 'Hello,\n\nyour last visit was six months ago. Still interested? If not, we stop writing.'],
    ['lifecycle', 'Welcome to Orla', 'Thank you for signing up. To get started, connect your calendar and invite your team.'],
    ['lifecycle', 'Your trial ends on Friday', 'Your free trial ends on Friday. After that your boards stay readable. No card is on file.'],
    ['newsletter', 'The June newsletter', 'In this issue: how we dye our wool, a recipe for nettle soup, and dates for your diary.'],
    [
      'newsletter',
      'News from the farm',
      'This month the lambs arrived and the first beans are up.\n\nAlso this month: open day on the 14th, and a talk on hedges.',
    ],
    [
      'marketing',
      '20% off all boots until Sunday',
      'Every pair is 20% off until Sunday at midnight.\n\n[Shop boots](https://orla.example/boots)',
    ],
    [
      'marketing',
      'Meet the new Orla kettle',
      'It boils a litre in two minutes and the handle stays cool. £49, in four colours.\n\n[Order yours](https://orla.example/kettle)',
    ],
    [
      'support-reply',
      'Re: Export is empty',
      'Hi Tom,\n\nThanks for the screenshot. You are right, the export skipped archived rows. I have fixed it; please try again.',
    ],
    [
      'support-reply',
      'Ticket 4471',
      "Hi Mia,\n\nThank you for getting in touch. I've checked your account and refunded the second charge.",
    ],
  ])('%s: %s', (type, subject, body) => {
    const message = read(subject, body)
    expect(`${message.type} (${message.typeReason})`).toMatch(new RegExp(`^${type} `))
  })
})

test('the reason names the evidence', () => {
  expect(read('Your order has shipped', 'It arrives on Friday.').typeReason).toMatch(/^subject says "/)
  expect(read('Hello', 'We received your payment of £20.00 today.').typeReason).toMatch(/^opens with "/)
})

test('a sign is the reason where no words can be quoted, or where it is far weightier', () => {
  expect(
    read('Lamps', 'The lamp stands by the door, and it glows.\n\n[Shop lamps](https://orla.example/l)\n\nUnsubscribe').typeReason,
  ).toBe('has an unsubscribe line')
  expect(read('The new app', 'The lamp stands by the door.', 'upgrade.migrates_data: true\n').typeReason).toBe('states an upgrade')
})

test.each([
  ['upgrade', 'upgrade.migrates_data: true\n'],
  ['incident', 'incident.cause: us\n'],
  ['notice', 'change.kind: price\n'],
  ['marketing', 'offer.ends: 2026-12-01\n'],
])('metadata speak for %s', (type, front) => {
  expect(read('A word from Orla', 'Hello,\n\nThe lamp stands by the door.', front).type).toBe(type)
})

test.each([
  [
    'Failed tarts, and why we love them',
    'Hello bakers,\n\nNine of us failed at puff pastry on Monday. The next evening is about rye, £30.',
  ],
  ['The lost tram of 1911', 'Dear members,\n\nOn Sunday a model of it leaves at 10:40, as it did then. Mrs Oke reads from the log.'],
  ['An error on page one', 'Dear collectors,\n\nLot 12 is an error of print: the queen looks to the right. Thirty copies are known.'],
  [
    'The roof has a new colour',
    'Dear friends of the chapel,\n\nThe moss came off, and what was grey is red. The mason saw it first in June.',
  ],
  ['The wrong man', 'Dear members,\n\nOn Friday we show Hitchcock at eight. The wrong man was arrested, and nobody believes him.'],
  ['The great fire of 1887', 'Dear friends,\n\nMrs Oke tells on Monday how the fire broke out in the mill, and who was hurt.'],
  ['A cave of cheese', 'Dear members,\n\nOn Friday we show the cave. Mould is found in it on every wall, and it makes the cheese.'],
  ['The fall of the tower', 'Dear friends,\n\nIn this issue: in 1926 two people were hurt when the tower fell. Also this month: a quiz.'],
])('a topic is neither an incident nor a breach: %s', (subject, text) => {
  expect(['incident', 'breach']).not.toContain(read(subject, text).type)
})

test.each([
  ['Names for the new tram', 'Dear members,\n\nYou sent us 90 names. The jury wrote three of them down. On Friday we ask you to choose.'],
  ['The bell is back', 'Dear friends of the chapel,\n\nThe bell that was stolen in May is back. The police found it in a barn.'],
  ['A list for the trip', 'Dear parents,\n\nHere are addresses and telephone numbers of the class, as you agreed.'],
])('a noun for data or a theft of a thing makes no breach: %s', (subject, text) => {
  expect(read(subject, text).type).not.toBe('breach')
})

test.each([
  ['Minutes of the meeting', 'feedback', 'Minutes of our meeting on 3 May are on the board. Mr Oke wrote them.'],
  ['Lost and found', 'inactivity', 'Two caps and a glove lie at the desk of hall B. They are there until Friday.'],
  [
    'No tram on Friday',
    'support-reply',
    'Your tram 66 on Friday does not run because of a strike. Your ticket is valid until Monday on any line.',
  ],
  ['Your scarf', 'incident', 'Dear Mr Oke,\n\nYour scarf was left behind in the choir stalls on Sunday. Shall we keep it for you?'],
  ['A ride on a camel', 'incident', 'No visitor has been bitten by our camels yet! Book a ride for €20.'],
  ['Rates that stay', 'incident', 'Customers have been hurt by rising rates. Switch to us today and save 15 %.'],
  ['Hurt at work?', 'incident', 'If you have been injured at work, we claim for you. Call us today.'],
  [
    'No tram on Friday',
    'inactivity',
    'Your tram 66 on Friday does not run because of a strike. Your ticket is valid until Monday on any line.',
  ],
])('%s: no %s', (subject, type, text) => {
  expect(read(subject, text).type).not.toBe(type)
})

test.each([
  ['Wrong lenses on 4 June', 'Dear Ms Bell,\n\nOn 4 June you were given the wrong lenses. They are stronger than yours.'],
  ['Fire in store 4', 'Dear customers,\n\nA fire broke out in store 4 on Friday. Nobody was injured. All that you keep there is wet.'],
  ['Failure of the brakes of the T2', 'Dear owner,\n\nThe brakes of the T2 fail on steep roads. Leave it where it stands.'],
  ['Lost luggage on 9 June', 'Dear Mr Hay,\n\nYour blue bag was lost in Oslo on Sunday. It was put on the wrong plane.'],
  ['The wheel on Saturday', 'Dear guests,\n\nA gondola stopped with a jolt at three, and two people were hurt. Both are at home again.'],
  ['Our jam', 'Dear customers,\n\nWe found mould in jars of our plum jam. Please do not eat it. You get your money back.'],
  ['The pony ride', 'Dear parents,\n\nOne of our riders was bitten by a pony on Sunday. We have closed the yard.'],
  ['The trip to the pool', 'Dear parents,\n\nYour child was left behind at the pool for twenty minutes. We counted wrongly.'],
])('harm done to readers is an incident: %s', (subject, text) => {
  expect(read(subject, text).type).toBe('incident')
})

test('a person who answers writes a support reply, a button makes it none', () => {
  const text = 'Hi Tom,\n\nI looked at your export. My guess is the filter; I will ask Mia.'
  expect(read('Your export', `${text}\n\nAna`).type).toBe('support-reply')
  expect(read('Your export', `${text}\n\n[Order now](https://orla.example/o)\n\n20% off until Sunday.\n\nUnsubscribe`).type).not.toBe(
    'support-reply',
  )
})

test('several sections and a button to read on make a newsletter', () => {
  const part = (title: string) => `## ${title}\n\nThe band played by the river and the children danced until it rained.\n\n`
  const text = `${part('The band')}${part('The river')}${part('The rain')}[Read on](https://orla.example/r)\n\nUnsubscribe`
  expect(read('A wet day', text).type).toBe('newsletter')
})

test('a stated type is not inferred', () => {
  const message = read('Your order has shipped', 'It arrives on Friday.', 'type: marketing\n')
  expect([message.type, message.typeReason]).toEqual(['marketing', 'stated'])
})

test('a message that says nothing of its purpose is of no type', () => {
  const message = read('Hello', 'The lamp stands by the door. '.repeat(5))
  expect([message.type, message.typeReason]).toEqual(['other', 'nothing in it says what it is for'])
})

test('one word that may be about anything says nothing of its purpose', () => {
  expect(read('Your backup', 'You have not backed up your computer for 7 days.').type).not.toBe('breach')
  expect(read('Restored furniture', 'Last chance, hurry! Tables are 20 % off.').type).toBe('marketing')
  expect(read('Back up your photos today', 'They fit on one disk.').type).not.toBe('incident')
})

test('a lexicon without lists of types infers none', () => {
  const bare = new Matcher(compileLexicon({ lists: { 'tone/none#phrase': ['lamp'] }, classes: {} }))
  expect(new Analysis(read('Hello', 'Hi').message, { matcher: bare }).type).toBe('other')
})

test('the mailbox and an unsubscribe line speak for a type', () => {
  const text = 'The first train ran on Thursday and the brass band played.\n\nCalder Rail\nUnsubscribe'
  expect(read('A train of our own', text, 'from: "Calder Rail <news@calder.example>"\n').type).toBe('newsletter')
})

test('a sender without an at sign is read once, however long', () => {
  const message = read('Hello', 'The lamp stands by the door.', `from: ${'a'.repeat(100_000)}\n`)
  expect(cpuTime(() => message.type)).toBeLessThan(1_000)
})

test.each([
  "We would be honoured to welcome you.\n\nHurry, before it's too late!\n",
  'Please write to us, and we will answer you. You can also call.\n',
])('in a few words the way of speaking tells nothing: %s', (text) => {
  const { types, typeReason } = new Analysis(readMarkdown('mail.md', text), { matcher })
  expect([types, typeReason]).toEqual([['other', 'marketing'], 'too short to say what it is for'])
})

test('a letter of a few words need not be whole: what it says decides', () => {
  expect(read('Your backup', "You haven't backed up for a week.").type).toBe('inactivity')
})

test('a type that nothing comes near is as good as stated', () => {
  const words =
    'Between 08:10 and 09:40 today many of you could not log in. A certificate had expired. The problem is fixed. We are sorry for the outage.'
  expect(read('Outage this morning', words).isTypeCertain).toBe(true)
  expect(read('Saturday', 'The band plays at noon, and the soup is on from eleven. Bring a chair.').isTypeCertain).toBe(false)
  expect(read('Saturday', 'The band plays at noon.', 'type: newsletter\n').isTypeCertain).toBe(true)
})

test('a kind of campaign that is as likely counts too, and a stated type stands alone', () => {
  const words = 'Welcome to Orla. Get 10 % off your first order until Sunday.\n\n[Shop now](https://orla.example/a)\n\nOrla\nUnsubscribe'
  expect(read('Welcome', words).types).toEqual(['lifecycle', 'marketing'])
  expect(read('Welcome', words, 'type: lifecycle\n').types).toEqual(['lifecycle'])
})
