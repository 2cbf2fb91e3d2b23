// Names that their words make whole.

import { expect, test } from 'vitest';
import { annotators, docOf } from './doc.ts';

const shipped = annotators();

function namesOf(text: string): string[] {
  const document = docOf(text, shipped);
  return document.names.map(({ start, end, kind }) => `${document.text.slice(start, end)}/${kind}`);
}

test.each([
  ['The senate passed the Clean Harbour Act on Monday.', ['Clean Harbour Act/Plan']],
  ['Ana Reyes defended the Lisbon Agreement.', ['Ana Reyes/Person', 'Lisbon Agreement/Plan']],
  ['Hurricane Ada hit Portugal on Monday.', ['Hurricane Ada/Event', 'Portugal/Country']],
  ['Ana Reyes met Kim Song-un in Lisbon.', ['Ana Reyes/Person', 'Kim Song-un/Person', 'Lisbon/City']],
  ['The Otto and Melinda Reyes Foundation paid for it.', ['Otto and Melinda Reyes Foundation/Organization']],
  ['Reyes endorsed the Economic Bill of Rights.', ['Reyes/Person', 'Economic Bill of Rights/Plan']],
  ['Juan Ortega-backed candidates lost.', ['Juan Ortega/Person']],
  ['The act was passed by the senate.', []],
  ['They signed the Act in Lisbon.', ['Lisbon/City']],
])('%s', (text, expected) => {
  expect(namesOf(text)).toEqual(expected);
});
