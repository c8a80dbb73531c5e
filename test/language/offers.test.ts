import { describe, expect, test } from 'vitest'
import { Analysis, LatestOffers, type Offer, offerOf } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

function offerIn(body: string): Offer {
  const message = new Analysis(readMarkdown('mail.md', `${body}\n`), { matcher })
  return offerOf(message, message.sentences[0]!)
}

describe('an offer', () => {
  test('is told by its amounts and its things', () => {
    const { amounts, things } = offerIn('The sale of lamps ends on Sunday: 20% off.')
    expect([...amounts]).toEqual(['20%'])
    expect(things.size).toBe(1)
  })

  test('is found again where nothing tells it apart', () => {
    const latest = new LatestOffers<{ readonly offer: Offer; readonly number: number }>()
    latest.add({ offer: offerIn('The lamps are 20% off until Sunday.'), number: 1 })
    expect(latest.find(offerIn('Last chance for the lamps.'))?.number).toBe(1)
    expect(latest.find(offerIn('The rugs are 30% off until Sunday.'))).toBeUndefined()
    expect(latest.find(offerIn('Last chance!'))?.number).toBe(1)
  })
})
