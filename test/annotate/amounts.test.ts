// Amounts as they stand in news, read by the shipped models: rough numbers, parts of a whole, money, measures, lists, and
// numbers that count nothing.

import { expect, test } from 'vitest';
import { annotators, docOf } from './doc.ts';

const tools = annotators();

test.each([
  ['About 300 people came.', [['About 300 people', 300, 'person', true]]],
  ['Guards beat up three inmates.', [['three inmates', 3, 'inmate', false]]],
  ['Dozens of ships sank.', [['Dozens of ships', 12, 'ship', true]]],
  ['Hundreds of thousands of people fled.', [['Hundreds of thousands of people', 100000, 'person', true]]],
  ['Two-thirds of lawmakers voted for it.', [['Two-thirds', 66.7, 'percent', false]]],
  ['Half of the members left.', [['Half', 50, 'percent', false]]],
  ['One in five voters agreed.', [['One in five', 20, 'percent', false]]],
  ['Nine out of ten voters agreed.', [['Nine out of ten', 90, 'percent', false]]],
  ['It rose by 0.5 percentage points.', [['0.5 percentage points', 0.5, 'percentage point', false]]],
  ['The bank raised rates by 25 basis points.', [['25 basis points', 25, 'basis point', false]]],
  ['It costs US$1 million.', [['US$1 million', 1000000, 'USD', false]]],
  ['It costs C$20 million.', [['C$20 million', 20000000, 'CAD', false]]],
  ['Police seized 500 pounds of cocaine.', [['500 pounds', 500, 'pound', false]]],
  ['They sold two billion cubic metres of gas.', [['two billion cubic metres', 2000000000, 'cubic metre', false]]],
  [
    'It killed 10 to 15 people.',
    [
      ['10', 10, 'person', false],
      ['15 people', 15, 'person', false],
    ],
  ],
  [
    'It killed 100-200 people.',
    [
      ['100', 100, 'person', false],
      ['200 people', 200, 'person', false],
    ],
  ],
  ['He died at the age of 68.', []],
  ['Ortega, aged 41, died.', []],
  ['The trial opened at 2100 UTC.', []],
  ['They had 149 of the survivors in hospital.', [['149', 149, 'survivor', false]]],
  [
    'The firm cut 4,300 jobs in France, 3,700 in Spain and 400 in Italy.',
    [
      ['4,300 jobs', 4300, 'job', false],
      ['3,700', 3700, 'job', false],
      ['400', 400, 'job', false],
    ],
  ],
  ['A Falcon 9 rocket crashed.', []],
  ['It was a category 2 storm.', []],
  ['She is No. 1 in the poll.', []],
  ['As many as 2,000 homes were destroyed.', [['As many as 2,000 homes', 2000, 'home', true]]],
  ['The firm will pay 3.2 million euros.', [['3.2 million euros', 3200000, 'EUR', false]]],
  ['The vote was 52-48.', []],
  ['He won with 92,153 votes.', [['92,153 votes', 92153, 'vote', false]]],
  ['More than a dozen people were injured.', [['More than a dozen people', 12, 'person', true]]],
  [
    'The company lost between $5 million and $7 million.',
    [
      ['$5 million', 5000000, 'USD', false],
      ['$7 million', 7000000, 'USD', false],
    ],
  ],
  ['A third of the workers left.', [['A third', 33.3, 'percent', false]]],
  [
    'Shares fell nearly 3% to $45.20.',
    [
      ['nearly 3%', 3, 'percent', true],
      ['$45.20', 45.2, 'USD', false],
    ],
  ],
] as const)('%s', (text, expected) => {
  const found = docOf(text, tools).quantities;
  for (const quantity of found) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
  expect(found.map(({ text: said, value, unit, approximate }) => [said, value, unit, approximate])).toEqual(expected);
});
