import { describe, expect, test } from 'vitest'
import { guessLanguage } from '../../src/language/index.ts'

describe('the language of a text', () => {
  test.each([
    ['en', 'From Monday the shop opens at eight. If you have a question, reply to this mail and we will answer today.'],
    ['en', 'OK'],
    ['en', 'Déjà vu: the café on the corner is open, and the crème brûlée is back on the menu for you.'],
    [
      'de',
      'Ab Montag öffnet der Laden um acht Uhr. Wenn Sie eine Frage haben, antworten Sie auf diese Nachricht, und wir melden uns noch am selben Tag bei Ihnen.',
    ],
    [
      'fr',
      'À partir de lundi, la boutique ouvre à huit heures. Si vous avez une question, répondez à ce message et nous vous répondrons dans la journée.',
    ],
    [
      'es',
      'Desde el lunes la tienda abre a las ocho. Si tiene una pregunta, responda a este mensaje y le contestamos en el día con los detalles que usted necesita.',
    ],
    [
      'nl',
      'Vanaf maandag is de winkel om acht uur open. Als u een vraag heeft, antwoord dan op dit bericht en wij komen er dezelfde dag op terug met een antwoord.',
    ],
    ['und', 'С понедельника магазин открывается в восемь часов. Если у вас есть вопрос, ответьте на это письмо, и мы ответим вам.'],
    ['und', '月曜日から当店は八時に開店いたします。ご質問がございましたら、このメールにご返信ください。'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language)
  })
})
