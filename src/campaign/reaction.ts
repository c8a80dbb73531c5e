/** What may happen to a mail while an event goes on: `on_event`. */
export const REACTION = /^(?:hold|send|variant:\s*\S.*)$/
