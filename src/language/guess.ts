/** Small words that only one of the languages has; enough to tell English from its neighbours in a few dozen words. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is you that it for on are with this be your we have from or by not but our can will if at as was they all has more when an any',
  de: 'der die und das ist nicht ein eine ich sie mit auf für den dem von zu wir ihr ihre sind haben werden auch wenn oder bei aus nach wird uns unsere einen',
  fr: 'le la les et des est une vous nous pas que pour dans sur avec votre notre vos nos ce cette qui au aux du sont être plus par mais ou si de',
  es: 'el los las y que una es para con por su sus del se lo como más pero nuestro nuestra tu tus usted está son este esta al ha en de la',
  it: 'il gli che di è per una con non del della sono le nel alla più questo questa tuo tua vostro nostro ma anche dei delle si ha da i',
  pt: 'os que não uma para com por seu sua você do da dos das em no na mais como mas nós nosso é são este esta ao de e o',
  nl: 'het een van en ik je niet dat die met voor zijn op te wij ons onze uw jouw aan ook er maar bij deze dit worden naar de is',
  sv: 'och att det som är på för med av du vi inte till har din ditt våra om så kan en ett den från eller',
  da: 'og at det som er på for med af du vi ikke til har din dit vores om så kan en et den fra eller',
  pl: 'i w na nie to się jest z do że jak co za dla po czy twoje nasz nasze jesteś są oraz przez od',
}
const BY_WORD = new Map<string, string[]>()
for (const [language, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language])

const OTHER_SCRIPT = /[\u0370-\u1FFF\u2E80-\uD7FF\uF900-\uFDFF]/g
const SAMPLE = 1500

/**
 * The language of a text as a BCP 47 tag where a few dozen small words decide it, `und` where the script is not Latin,
 * and `en` where nothing speaks against English.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const others = sample.match(OTHER_SCRIPT)?.length ?? 0
  if (others > 20 && others > sample.length / 4) return 'und'
  const votes: Record<string, number> = {}
  let words = 0
  for (const word of sample.toLowerCase().match(/[\p{L}]+/gu) ?? []) {
    words++
    for (const language of BY_WORD.get(word) ?? []) votes[language] = (votes[language] ?? 0) + 1
  }
  const english = votes.en ?? 0
  let best = 'en'
  for (const [language, count] of Object.entries(votes)) if (count > (votes[best] ?? 0)) best = language
  const isClear = best !== 'en' && (votes[best] ?? 0) >= 5 && (votes[best] ?? 0) > 1.6 * english && (votes[best] ?? 0) >= words * 0.08
  return isClear ? best : 'en'
}
