// The places of the public pages: filled, repeated, left out, and never a way in for markup.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fillSlots, rowSlots, type SlotValues, textSlots } from './slots.ts'

const empty = Object.fromEntries([
  ...Object.keys(textSlots).map(name => [name, '']),
  ...Object.keys(rowSlots).map(name => [name, []]),
]) as unknown as SlotValues

const police = { number: '102', tel: '102', name: 'Милиция', free: 'yes', checkedOn: '' }

describe('a page of the school', () => {
  it('shows what the box says of itself', () => {
    const values = { ...empty, school: 'Мектеп № 5' }
    assert.equal(fillSlots('<h1>{{school}}</h1>', values), '<h1>Мектеп № 5</h1>')
  })

  it('repeats a line for each number to call, with its own marks', () => {
    const page =
      '{{#numbers}}<li>{{number}}{{#free}}!{{/free}}{{^checkedOn}}?{{/checkedOn}}</li>{{/numbers}}'
    const numbers = [police, { ...police, number: '111', free: '', checkedOn: '1-май' }]
    assert.equal(fillSlots(page, { ...empty, numbers }), '<li>102!?</li><li>111</li>')
  })

  it('leaves a part out while there is nothing to say', () => {
    const page = '{{#demo}}demo{{/demo}}{{^lastOpening}}never{{/lastOpening}}'
    assert.equal(fillSlots(page, empty), 'never')
    assert.equal(fillSlots(page, { ...empty, demo: 'yes', lastOpening: 'x' }), 'demo')
  })

  it('takes a name with markup or with braces in it for a name', () => {
    const values = { ...empty, school: '<b>"{{exitUrl}}"&', exitUrl: 'https://ky.wikipedia.org/' }
    assert.equal(
      fillSlots('{{school}}', values),
      '&#60;b&#62;&#34;&#123;&#123;exitUrl&#125;&#125;&#34;&#38;',
    )
  })

  it('is not served with a place that nobody fills', () => {
    assert.throws(() => fillSlots('{{scool}}', empty), /no such place: scool/)
  })
})
