// The first page: what the box is, who can open it, whom to call, what a writer may expect.
import type { Language } from '#core/language.ts'
import { fill } from '#words/fill.ts'
import { publicWords } from '#words/public.ts'
import { html, type Markup, slot, unless, when } from './markup.ts'
import { outside, redQuestion } from './template-shell.ts'

export function homeMain(language: Language): Markup {
  const words = publicWords[language]
  const { home, shell, danger, ics } = words.pages
  return html`<div class="tight">
    <h1>${shell.brand}</h1>
    <p class="school">${slot('school')}<br>${slot('town')}</p>
    </div>
    ${redQuestion(words, 'h2', html``)}
    ${notNow(language)}
    <p class="lead">${home.lead}</p>
    <p class="doors">
    <a class="button main" href="/${language}/letter">${home.send}</a>
    <a class="button" href="/${language}/code">${home.check}</a>
    </p>
    <noscript><p class="notice care">${home.needsScript}</p></noscript>
    <ul class="promises">${home.promises.map(promise => html`<li class="promise">${promise}</li>`)}</ul>
    ${unless('anew', boxNow(language))}
    <section class="part tight" aria-labelledby="who"><h2 id="who">${home.whoHeading}</h2>
    ${paragraphs(home.who.map(fillCounts))}<p class="small">${home.limits}</p></section>
    <div class="folds">
    ${fold(
      home.woodHeading,
      html`<dl class="facts">
        <div><dt>${home.woodWhere}</dt><dd>${slot('place')}</dd></div>
        <div><dt>${home.woodWhen}</dt><dd>${fill(home.woodHours, { from: slot('hoursFrom'), to: slot('hoursTo') })}</dd></div>
        </dl><p>${home.wood}</p>`,
    )}
    ${fold(home.anonymousHeading, list(home.anonymous))}
    ${fold(
      home.commissionHeading,
      html`<p>${fillCounts(home.commission)}</p>
        <p><a href="/${language}/openings.ics" download>${ics.link}</a><small class="under">${ics.hint}</small></p>`,
    )}
    ${fold(home.termsHeading, terms(language))}
    ${fold(
      home.rightsHeading,
      html`<ul class="list">${home.rights.map(right => html`<li>${right}</li>`)}${home.rightsUnchecked.map(
        right => html`<li>${right} <small class="mark">${danger.notChecked}</small></li>`,
      )}</ul>`,
    )}
    ${fold(home.outsideHeading, html`<p>${home.outside}</p>${outside()}`)}
    ${fold(
      home.compareHeading,
      html`<p>${home.compare}</p><p class="sign" translate="no">${slot('commissionName')}</p>`,
    )}
    </div>`
}

/** Why nothing can be sent now, or what became of what was sent: on each page that is about sending. */
export function notNow(language: Language): Markup {
  const { home } = publicWords[language].pages
  const anew = fill(home.anew, { date: slot('anew'), why: slot('anewWhy') })
  return html`${when('anew', html`<p class="notice bad" role="note">${anew}</p>`)}
    ${unless('anew', html`${when('shut', html`<p class="notice bad" role="note">${home.shut}</p>`)}`)}
    ${afterFoundingAnew(language)}`
}

/** What lay in the box then nobody reads any more; earlier answers are still there. */
export function afterFoundingAnew(language: Language): Markup {
  const { home } = publicWords[language].pages
  const told = fill(home.refounded, { date: slot('refounded') })
  return html`${when('refounded', html`<p class="notice care" role="note">${told}</p>`)}`
}

function boxNow(language: Language): Markup {
  const { home } = publicWords[language].pages
  const rule = fill(home.rule, {
    everyWeekday: slot('everyWeekday'),
    openingHour: slot('openingHour'),
  })
  const last = html`${when('lastOpening', html`${slot('lastOpening')}`)}${unless('lastOpening', html`${home.never}`)}`
  return html`<section class="card stack" aria-labelledby="now">
    <h2 id="now">${home.stateHeading}</h2>
    ${heartbeat(language)}
    <dl class="facts">
    <div><dt>${home.next}</dt><dd><strong>${slot('nextOpening')}</strong>${when('insteadOf', html`<small class="under">${fill(home.insteadOf, { dates: slot('insteadOf') })}</small>`)}</dd></div>
    <div><dt>${home.last}</dt><dd>${last}</dd></div>
    <div><dt>${home.seal}</dt><dd>№ ${slot('sealNo')} · <span class="sign" translate="no">${slot('sealName')}</span></dd></div>
    </dl>
    <p class="small">${rule}</p>
    </section>`
}

/** Green, amber, red: each is a sentence first and a colour beside it. */
function heartbeat(language: Language): Markup {
  const { home } = publicWords[language].pages
  const told = (title: string) =>
    html`<p class="strong">${title}</p><p>${fill(home.late, { date: slot('late') })}${when(
      'movedTo',
      html` ${fill(home.movedTo, { date: slot('movedTo') })}`,
    )}</p>`
  return html`${when('onTime', html`<p class="notice fine">${home.onTime}</p>`)}
    ${when('lateToday', html`<div class="notice care tight">${told(home.lateToday)}</div>`)}
    ${when('overdue', html`<div class="notice bad tight">${told(home.overdue)}<p>${home.overdueWhere}</p></div>`)}`
}

function terms(language: Language): Markup {
  const { home, danger } = publicWords[language].pages
  const mark = (checkedOn: 'registrationCheckedOn' | 'reviewCheckedOn') =>
    html`<small class="mark">${when(
      checkedOn,
      html`${fill(danger.checked, { date: slot(checkedOn) })}`,
    )}${unless(checkedOn, html`${danger.notChecked}`)}</small>`
  return html`<dl class="facts">
    <div><dt>${home.registration}</dt><dd>${slot('registrationDays')} ${mark('registrationCheckedOn')}</dd></div>
    <div><dt>${home.review}</dt><dd>${slot('reviewDays')} ${mark('reviewCheckedOn')}</dd></div>
    </dl>`
}

/** What is read once: it opens without a script, and is always open on paper. */
const fold = (heading: string, inside: Markup): Markup =>
  html`<details class="fold"><summary><h2>${heading}</h2></summary><div class="tight">${inside}</div></details>`

const paragraphs = (texts: readonly string[]): Markup =>
  html`${texts.map(text => html`<p>${text}</p>`)}`

const list = (texts: readonly string[]): Markup =>
  html`<ul class="list">${texts.map(text => html`<li>${text}</li>`)}</ul>`

const fillCounts = (text: string): string =>
  fill(text, {
    membersCount: slot('membersCount'),
    quorumCount: slot('quorumCount'),
    parentsCount: slot('parentsCount'),
    staffCount: slot('staffCount'),
    approvedOn: slot('approvedOn'),
  })
