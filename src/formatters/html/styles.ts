/** The look of a report: a column of mail with notes in the margin, or below each other on a narrow screen and on paper. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --page: #f4f2ee; --card: #fff; --ink: #1f2328; --soft: #59616b; --line: #d8d4cc; --link: #0b57a4;
  --error: #b3261e; --warn: #855300; --info: #0b57a4;
  --error-mark: #fbdcd8; --warn-mark: #fbeac2; --info-mark: #dbe9fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171a; --card: #1e2125; --ink: #e7e5e1; --soft: #a5adb7; --line: #3a3f46; --link: #8fc1ff;
    --error: #ff9d94; --warn: #f2c25c; --info: #8fc1ff;
    --error-mark: #54231f; --warn-mark: #473812; --info-mark: #1b3757;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main { max-width: 74rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
h2, h3 { line-height: 1.3; }
p { margin: 0; }
a { color: var(--link); }
code { font: .875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
summary { cursor: pointer; color: var(--soft); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.product { font-weight: 700; letter-spacing: .02em; color: var(--soft); margin-bottom: .25rem; }
.day, .path, .location, .count, .target, .preheader, .missing { color: var(--soft); }
.path, .location, .target, .count { font-size: .8125rem; }
.label { color: var(--soft); font-size: .8125rem; margin-right: .25rem; }

.charts { display: grid; gap: 1rem; margin: 2rem 0; }
.chart { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; border-spacing: 0; }
.chart caption { text-align: left; font-weight: 600; padding-bottom: .375rem; }
.chart th, .chart td { padding: .375rem .75rem; text-align: left; font-weight: 400; vertical-align: middle; }
.chart th { width: 38%; }
.chart td:last-child { width: 32%; color: var(--soft); font-size: .875rem; }
.bar { display: block; width: 100%; height: .75rem; }
rect.error { fill: var(--error); } rect.warn { fill: var(--warn); } rect.info { fill: var(--info); }

#filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding: .75rem 0; border-block: 1px solid var(--line); }
#filters fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; border: 0; margin: 0; padding: 0; align-items: baseline; }
#filters legend { float: left; padding: 0; margin-right: 1rem; font-weight: 600; }
#filters label { display: inline-flex; gap: .375rem; align-items: baseline; min-height: 1.5rem; }
#filters p { width: 100%; color: var(--soft); }
#filters p:empty { display: none; }

.message { display: flow-root; margin-top: 3rem; }
.many .message { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.message > .path { margin-bottom: .375rem; }

.mail, .message > .notes, .message > .note, .uncounted { max-width: 42rem; }
.mail { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem 1.5rem; }
.head { border-bottom: 1px solid var(--line); padding-bottom: .875rem; margin-bottom: 1.125rem; }
.head h2 { margin: 0; font-size: 1.25rem; }
.head .line { font-size: .875rem; }
.head details { font-size: .875rem; margin-top: .25rem; }
.body .block { margin-bottom: .875rem; }
.body .heading { font-weight: 700; font-size: 1.0625rem; }
.body .level-1 { font-size: 1.25rem; }
.body ul, .body ol { margin: 0; padding-left: 1.375rem; }
.body li > .block { margin-bottom: .375rem; }
.body .depth-2 { margin-left: 1.25rem; } .body .depth-3 { margin-left: 2.5rem; } .body .depth-4 { margin-left: 3.75rem; }
.body ul + .block, .body ol + .block { margin-top: .875rem; }
.body .cell { border-left: 3px solid var(--line); padding-left: .75rem; }
.body blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.body pre { margin: 0; white-space: pre-wrap; font: .875rem/1.45 ui-monospace, Menlo, Consolas, monospace; }
.body .alt { border: 1px dashed var(--line); border-radius: .25rem; padding: .375rem .625rem; }
.link { text-decoration: underline; text-underline-offset: .15em; }
.button { display: inline-block; border: 1px solid var(--ink); border-radius: .375rem; padding: .25rem .875rem; font-weight: 600; }
.field { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .25rem; }

mark { color: inherit; border-radius: .125rem; padding-block: .1em; background: var(--info-mark); text-decoration: underline 2px var(--info); text-underline-offset: .2em; text-decoration-skip-ink: none; }
mark.error { background: var(--error-mark); text-decoration-color: var(--error); }
mark.warn { background: var(--warn-mark); text-decoration-color: var(--warn); text-decoration-style: dashed; }
mark.info { text-decoration-style: dotted; }
mark.related { background: none; text-decoration-thickness: 1px; }
.note mark { background: none; font-weight: 600; text-decoration: none; }
mark.off { background: none; text-decoration: none; }
a.number.off { display: none; }
.number { display: inline-block; min-width: 1.375em; padding: 0 .25em; margin-left: .125em; border-radius: .6875em; font-size: .75rem; line-height: 1.375; font-weight: 700; text-align: center; text-decoration: none; vertical-align: .15em; color: var(--card); background: var(--info); }
.number.error { background: var(--error); } .number.warn { background: var(--warn); }
.number.related { color: inherit; background: none; outline: 1px solid var(--line); }

.note { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--info); border-radius: .375rem; padding: .625rem .875rem; margin-bottom: .625rem; font-size: .9375rem; line-height: 1.45; }
.note.error { border-left-color: var(--error); } .note.warn { border-left-color: var(--warn); }
.note:target, mark:target { outline: 2px solid var(--link); outline-offset: 1px; }
.note p, .note ul { margin: 0 0 .375rem; }
.note > :last-child { margin-bottom: 0; }
.note .number { margin: 0 .25em 0 0; }
.severity { color: var(--info); } .error .severity { color: var(--error); } .warn .severity { color: var(--warn); }
.severity { display: inline-block; }
.severity::first-letter { text-transform: uppercase; }
.excerpt q { font-style: italic; }
.try { border-left: 2px solid var(--line); padding-left: .625rem; }
.also { padding-left: 1.125rem; font-size: .875rem; }
.from-rule { color: var(--soft); font-size: .8125rem; }
button { font: inherit; color: var(--link); background: none; border: 1px solid var(--line); border-radius: .375rem; padding: .0625rem .5rem; cursor: pointer; }
button:hover { border-color: currentColor; }

.rule { max-width: min(36rem, calc(100vw - 2rem)); color: var(--ink); background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem; }
.rule h3 { margin: 0 0 .5rem; }
.rule p { margin-bottom: .75rem; }
.rule p:last-child { margin: 0; }
.rule::backdrop { background: rgb(0 0 0 / .35); }
.principle { font-weight: 600; }
.clean { margin-top: 3rem; }
.clean li { margin-block: .25rem; }
.uncounted { margin-top: .75rem; font-size: .875rem; }

@media screen {
  @supports selector(:popover-open) { .rules > h2 { display: none; } }
}
@media screen and (min-width: 70rem) {
  .charts { grid-template-columns: 1fr 1fr; align-items: start; }
  .mail .notes { float: right; clear: right; width: 27.5rem; margin-right: calc(-30.5rem - 1px); }
}
@media not screen, (max-width: 69.99rem) {
  .mail .block { display: flex; flex-direction: column-reverse; }
  .mail .notes { margin-top: .625rem; }
}
@media (max-width: 30rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .mail { padding: 1rem; }
  .chart th { width: 45%; }
  .chart td:nth-child(2) { width: 20%; padding-inline: 0; }
}
@media print {
  :root { --page: #fff; }
  body { font-size: 10.5pt; }
  #filters, .rule button, .from-rule button { display: none !important; }
  .many .message { content-visibility: visible; }
  .note, .block { break-inside: avoid; }
  mark, .number, rect { print-color-adjust: exact; }
  .rule { display: block; position: static; max-width: none; margin: 0 0 1rem; padding: 0; border: 0; break-inside: avoid; }
}
`
