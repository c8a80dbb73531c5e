const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `be is are was were been being am|have has had having|do does did done doing|go goes went gone going|get gets got gotten getting|
make makes made making|take takes took taken taking|give gives gave given giving|come comes came coming|see sees saw seen seeing|
know knows knew known knowing|think thinks thought thinking|find finds found finding|feel feels felt feeling|leave leaves left leaving|
keep keeps kept keeping|tell tells told telling|send sends sent sending|lose loses lost losing|bring brings brought bringing|
build builds built building|buy buys bought buying|pay pays paid paying|put puts putting|set sets setting|run runs ran running|
cut cuts cutting|let lets letting|hold holds held holding|write writes wrote written writing|read reads reading|sell sells sold selling|
mean means meant meaning|meet meets met meeting|begin begins began begun beginning|break breaks broke broken breaking|
choose chooses chose chosen choosing|fall falls fell fallen falling|forget forgets forgot forgotten forgetting|grow grows grew grown growing|
hear hears heard hearing|hit hits hitting|hurt hurts hurting|lead leads led leading|learn learns learned learnt learning|
rise rises rose risen rising|show shows showed shown showing|shut shuts shutting|speak speaks spoke spoken speaking|
spend spends spent spending|stand stands stood standing|steal steals stole stolen stealing|strive strives strove striven striving|
teach teaches taught teaching|understand understands understood understanding|wake wakes woke woken waking|win wins won winning|
withdraw withdraws withdrew withdrawn withdrawing|draw draws drew drawn drawing|drive drives drove driven driving|
overcharge overcharges overcharged overcharging|say says said saying|beg begs begged begging|revert reverts reverted reverting|
freeze freezes froze frozen freezing|ship ships shipped shipping|undo undoes undid undone undoing|redo redoes redid redone redoing|
answer answers answered answering|offer offers offered offering|open opens opened opening|cover covers covered covering|
happen happens happened happening|deliver delivers delivered delivering|visit visits visited visiting|credit credits credited crediting|
cancel cancels canceled cancelled canceling cancelling|travel travels traveled travelled traveling travelling|
discover discovers discovered discovering|unlock unlocks unlocked unlocking|enter enters entered entering|order orders ordered ordering|
restock restocks restocked restocking|transfer transfers transferred transferring|bother bothers bothered bothering|trouble troubles troubled troubling`
    .split('|')
    .flatMap((line) => {
      const forms = line.trim()
      return [[forms.split(' ')[0]!, forms]]
    }),
)

/** All forms of an English verb (or the plural of a noun), British and American, from its base form. */
export function inflect(base: string): readonly string[] {
  const irregular = IRREGULAR[base]
  if (irregular) return irregular.split(' ')
  const spellings = base.endsWith('ise') ? [base, `${base.slice(0, -3)}ize`] : [base]
  return [...new Set(spellings.flatMap(regular))]
}

function regular(base: string): string[] {
  if (/(s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`]
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  if (/ie$/.test(base)) return [base, `${base}s`, `${base}d`, `${base.slice(0, -2)}ying`]
  if (/[^eo]e$/.test(base)) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (/ee$|oe$/.test(base)) return [base, `${base}s`, `${base}d`, `${base}ing`]
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.at(-1) : base
  return [base, `${base}s`, `${doubled}ed`, `${doubled}ing`]
}
