/** The only script of a report: it shows the filters and hides what they leave out. Without it the page shows everything. */
export const SCRIPT = `
const form = document.getElementById('filters')
if (form) {
  const notes = [...document.querySelectorAll('.note')]
  const marks = [...document.querySelectorAll('[data-of]')]
  const messages = [...document.querySelectorAll('.message')]
  const apply = () => {
    const chosen = (name) => new Set([...form.querySelectorAll('[name=' + name + ']:checked')].map(({ value }) => value))
    const [severities, families] = [chosen('severity'), chosen('family')]
    const hidden = new Set()
    for (const note of notes) {
      note.hidden = !severities.has(note.dataset.severity) || !families.has(note.dataset.family)
      if (note.hidden) hidden.add(note.id)
    }
    for (const mark of marks) mark.classList.toggle('off', hidden.has(mark.dataset.of))
    for (const message of messages) message.hidden = !message.querySelector('.note:not([hidden])')
    form.querySelector('[role=status]').textContent =
      hidden.size === 0 ? '' : notes.length - hidden.size + ' of ' + notes.length + ' findings are shown.'
  }
  form.addEventListener('change', apply)
  form.hidden = false
}
`
