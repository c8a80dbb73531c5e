import type { MessageType } from '../document/index.ts'
import type { PhraseKind } from './type-phrases.ts'

/** Types that can be told from a text: `other` is what remains. */
export type ToldType = Exclude<MessageType, 'other'>

/** How much of each type there is to begin with; all weights here were fitted to labelled mail and rounded. */
export const USUAL: Readonly<Record<ToldType, number>> = {
  marketing: 0.6,
  newsletter: 1.3,
  lifecycle: 0.1,
  inactivity: -2,
  transactional: 0.6,
  feedback: -1.6,
  incident: 1.7,
  breach: -1.8,
  upgrade: -1.9,
  notice: 1.5,
  'support-reply': -1.7,
}

/** How much a phrase tells of each type: words of a refund stand in more kinds of mail than those of a welcome. */
export const TELLING: Readonly<Record<ToldType, number>> = {
  marketing: 1,
  newsletter: 1.3,
  lifecycle: 0.9,
  inactivity: 1.2,
  transactional: 0.7,
  feedback: 1.2,
  incident: 0.8,
  breach: 1.3,
  upgrade: 1,
  notice: 0.8,
  'support-reply': 1.1,
}

/** What the first phrase of a list counts by where it stands, and a mailbox that is named after what it sends. */
export const PHRASES: Readonly<Record<PhraseKind | 'mailbox', number>> = {
  'plain in subject': 1.25,
  'plain in opening': 2.01,
  'plain in body': 1.46,
  'plain in button': 1.71,
  'hint in subject': 0.43,
  'hint in opening': 1.03,
  'hint in body': 0.66,
  'hint in button': 0.71,
  'title in subject': 1.8,
  mailbox: 1.85,
}

/** What each sign of build, metadata or way of speaking counts for or against a type; the name of a sign is the reason given. */
export const SIGNS = {
  'answers in its subject': { 'support-reply': 2.4 },
  'asks a question': { newsletter: 0.5, inactivity: 0.4 },
  'asks in its subject': { feedback: 3.1 },
  'asks to upgrade': { newsletter: -1.2, lifecycle: 0.6, upgrade: 1.4 },
  'begins its subject with "Your"': { newsletter: -1.4, lifecycle: 0.4, transactional: 0.4, incident: -0.9 },
  'greets formally': { lifecycle: -0.6, breach: 1.4 },
  'greets nobody': { marketing: 0.7, transactional: 0.9 },
  'has a button': {
    marketing: 0.9,
    newsletter: -0.6,
    inactivity: 0.9,
    transactional: -0.5,
    feedback: 0.5,
    incident: -1.9,
    breach: -2.3,
    upgrade: 1.4,
    'support-reply': -1.9,
  },
  'has a button to buy': { marketing: 1.5, newsletter: 0.7 },
  'has a button to read on': { newsletter: 0.8 },
  'has a day in its subject': { newsletter: 0.8 },
  'has a heading in its subject': { transactional: 0.9 },
  'has a list': { transactional: 0.5, incident: -0.6, upgrade: 1.5 },
  'has a number in its subject': { marketing: -0.6, newsletter: -0.6, inactivity: 0.7 },
  'has a percentage': { transactional: -1.4 },
  'has a time of day': { inactivity: -0.8, transactional: 1.6, notice: 0.6 },
  'has an amount': { marketing: 0.7, transactional: -0.4 },
  'has an unsubscribe line': {
    marketing: 1.9,
    newsletter: 2.2,
    lifecycle: 0.9,
    inactivity: 1.1,
    transactional: -2.4,
    incident: -1.5,
    notice: -2.7,
  },
  'has an unsubscribe line and sells nothing': { newsletter: 0.8 },
  'has several buttons': { lifecycle: 1.6 },
  'has several sections': { newsletter: 1.5 },
  'is not signed': { marketing: 0.5, newsletter: 0.6, lifecycle: 0.5, incident: -0.6 },
  'links from its text': { marketing: 0.7, lifecycle: 1, incident: -0.8 },
  'lists amounts': { transactional: 1.2 },
  'names several things in its subject': { newsletter: 0.5 },
  'opens with "You"': { inactivity: 1.1 },
  'opens with "Your"': { newsletter: -1.9, lifecycle: 0.6, inactivity: 1.4 },
  'opens with a reason': { inactivity: 1.6, transactional: -0.9, notice: 0.7 },
  'opens with a time': { newsletter: 0.7, transactional: -2.1, notice: -0.6 },
  'opens with an offer': { marketing: 1.4 },
  'says in its opening what the reader has done': { lifecycle: 1.1 },
  'says in its opening what was': { marketing: -1, newsletter: -0.6, inactivity: 0.4, incident: 0.6, breach: 0.6 },
  'runs to more than 100 words': { newsletter: 0.5, transactional: -0.7, notice: 0.9 },
  'runs to more than 260 words': { newsletter: 1 },
  'says "new" in its subject': { newsletter: 1.3, upgrade: 1.3 },
  'says in its subject what will be': { notice: 0.9 },
  'says what an upgrade risks': { upgrade: 2 },
  'says what goes away': { newsletter: -1.3 },
  'says what stays': { lifecycle: 0.8, transactional: 0.7, notice: 1.2 },
  'says what was': { incident: 0.7, breach: 1.1 },
  'speaks as a person': { marketing: 1.3, inactivity: 1.3, transactional: -0.6, 'support-reply': 2.4 },
  'speaks of the reader in its opening': { newsletter: -0.5, incident: -1.2, notice: -0.4 },
  'speaks of the reader in its subject': { marketing: -0.6, newsletter: -1, lifecycle: 0.6, transactional: 0.3, notice: -0.7 },
  'speaks of the reader often': { lifecycle: 0.5, inactivity: 1.2, transactional: 1.2, 'support-reply': 1 },
  'speaks of the sender in its opening': { notice: 0.8 },
  'speaks of the sender often': { transactional: -0.9, feedback: 1.1, breach: 1.2 },
  'states a change': { notice: 2 },
  'states an incident': { incident: 2.9, breach: 1.5 },
  'states an offer': { marketing: 2 },
  'states an upgrade': { upgrade: 4.7 },
} as const satisfies Readonly<Record<string, Partial<Readonly<Record<ToldType, number>>>>>

export type TypeSign = keyof typeof SIGNS
