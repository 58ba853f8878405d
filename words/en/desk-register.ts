// The register in English: its rows, terms in words, kinds, subjects and outcomes.
import { inEn } from '../plural.ts'

export const register = {
  title: 'Register of appeals',
  intro:
    'No names and no contents stand here: those are in the cases, sealed to those who may read them.',
  empty: 'No appeal has been entered yet.',
  number: 'Number',
  came: 'How it came',
  form: 'Form',
  due: 'Term',
  state: 'State',
  open: 'Open case {number}',
  removed: 'Taken out on {date}, act No. {act}',
  lost: 'since the box was founded anew nobody can read it',
  notYours: 'not for your eyes',
  notYoursLong:
    'This letter is not for your eyes. That is how the box works, and it says nothing about why.',
  registerBy: 'to be registered by the end of {date}',
  dueOn: 'by {date}',
  daysLeft: inEn('{n} working day left', '{n} working days left'),
  lastDay: 'today is the last day',
  late: inEn('overdue by {n} working day', 'overdue by {n} working days'),
  done: 'no term runs',
  states: {
    unregistered: 'waits to be registered',
    review: 'under review',
    extended: 'extended',
    answered: 'reply given',
    closed: 'closed',
  },
  followUps: inEn('{n} addition by the writer', '{n} additions by the writer'),
  verified: 'checked on {date}',
  notVerified: 'not checked',
  grounds: { law: 'Law No. 67', regulation: 'regulation', house: 'the school’s own rule' },
  units: {
    working_days: inEn('{n} working day', '{n} working days'),
    calendar_days: inEn('{n} calendar day', '{n} calendar days'),
  },
  termOf: {
    statutory: 'Term of review',
    internal: 'Own target',
    forward: 'Forwarding to a competent body',
  },
  unconfirmed: 'A lunar holiday near this day is not confirmed yet: the date may move.',
}

export const kinds = {
  label: 'What it is in law',
  proposal: 'proposal',
  application: 'application',
  complaint: 'complaint',
  proposalHint: 'How something could be done better.',
  applicationHint:
    'A request for help, or a report that a rule was broken. A corruption tip is one.',
  complaintHint: 'Asks that violated rights be restored, one’s own or a child’s.',
}

export const subjects = {
  label: 'Subject',
  violence: 'violence',
  ill_treatment: 'ill-treatment',
  bullying: 'bullying',
  discrimination: 'discrimination',
  grades: 'grades',
  admission: 'admission to the school',
  class_fund: 'class fund',
  repairs_collection: 'money for repairs and furnishings',
  public_fund: 'public fund',
  bribe_for_grade: 'bribe for a grade or exam',
  bribe_for_admission: 'bribe for admission',
  pressure_to_collect: 'teachers pressed to collect money',
  teaching: 'teaching',
  meals: 'meals',
  sanitation: 'sanitation',
  safety: 'safety',
  transport: 'transport',
  retaliation: 'retaliation for an appeal',
  outside_school: 'not a school matter',
  unsorted: 'something else',
}

export const outcomes = {
  label: 'Outcome',
  substantiated: 'substantiated, confirmed',
  partly: 'partly substantiated',
  unsubstantiated: 'unsubstantiated, not confirmed',
  explained: 'explained',
  forwarded: 'forwarded to the competent body',
  left_without_consideration: 'left without consideration',
}

export const grounds = {
  label: 'Ground',
  no_facts: 'it states nothing that could be checked',
  repeated: 'the same question, answered on its merits before',
  abuse: 'insult or threat and nothing else',
  unreadable: 'cannot be read',
  withdrawn: 'withdrawn by the writer',
}
