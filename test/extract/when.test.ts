// When an event is: the time, length and amounts of its own clause, and none of its neighbours'. Read by the shipped
// models; the publication day is Wednesday 11 March 2026.

import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { sliceOf } from '../../src/model/span.ts';
import type { Time } from '../../src/model/time.ts';
import { annotators, docOf } from '../annotate/doc.ts';

const tools = annotators();

interface Found {
  readonly statement: Statement;
  readonly times: readonly Time[];
}

function told(text: string, word: string): Found {
  const { statements, times } = extract(docOf(text, tools, '2026-03-11'), tools.ontology);
  const statement = statements.find(({ trigger }) => sliceOf(text, trigger) === word);
  if (!statement) throw new Error(`no statement at "${word}"`);
  return { statement, times };
}

const valueAt = (times: readonly Time[], index: number | null): string | null =>
  index === null ? null : (times[index]?.value ?? null);

describe('the time of an event', () => {
  test.each([
    ['Reyes met Ortega on Monday.', 'met', '2026-03-09'],
    ['Reyes met Ortega on Monday and signed the pact.', 'signed', '2026-03-09'],
    ['Reyes was elected in 2004 and resigned.', 'elected', '2004'],
    ['Reyes was elected in 2004 and resigned.', 'resigned', null],
    ['On Thursday, Reyes announced that she met Ortega on Monday.', 'met', '2026-03-09'],
    ['Ortega was convicted of the May 3, 2014 attempted murder of a guard.', 'convicted', null],
    ['Voters regarded their situation as better now than ten years ago.', 'regarded', null],
    ['The delivery was postponed until Monday.', 'postponed', null],
    ['The election is scheduled for Friday.', 'scheduled', null],
    ['Norland plans to cancel all sanctions imposed by Westmark since 1995.', 'cancel', null],
    ['Ortega is serving a sentence for the 1968 assassination of Reyes.', 'assassination', '1968'],
    ['Ana Reyes, the 1950s model who led a revolt, has died.', 'died', null],
    ['Ortega was murdered a few weeks after posting pictures.', 'murdered', null],
    ['Ortega died on Friday after being attacked by rebels four years earlier.', 'died', '2026-03-06'],
    ['Ortega died on Friday after being attacked by rebels four years earlier.', 'attacked', '2022'],
    ['A blast killed at least 20 people, according to officials on Thursday.', 'killed', null],
    ['A lawyer since 1988, Reyes founded the firm in 1997.', 'founded', '1997'],
    ['Police arrested Ortega at 2 a.m. local time on Friday.', 'arrested', '2026-03-06T02:00'],
    ['Reyes led the party from 2013 to 2019.', 'led', null],
    ['Reyes did not meet Ortega until 2008.', 'meet', '2008'],
    ['Norland has attacked the port since Monday.', 'attacked', null],
    ['Norland voted on Monday to leave the union.', 'leave', null],
    ['It was the first killing of a guard by rebels since the ceasefire of July 2011.', 'killing', null],
    ['Reyes has run for mayor and was a nominee for governor in 2018.', 'run', null],
    ['Reyes met Ortega from 3 to 5 May 2024.', 'met', '2024-05-03/2024-05-05'],
    ['Ortega was arrested on 3 May 2024 and died two days later.', 'died', '2024-05-05'],
  ])('%s (%s)', (text, word, expected) => {
    const { statement, times } = told(text, word);
    expect(valueAt(times, statement.time)).toBe(expected);
  });

  test('a time counted from the one named before says so', () => {
    const { statement, times } = told('Ortega was arrested on 3 May 2024 and died two days later.', 'died');
    const time = statement.time === null ? undefined : times[statement.time];
    expect(time?.basis).toEqual({ kind: 'inferred', from: 'the time named before, 2024-05-03' });
  });
});

describe('a time from further away', () => {
  test.each([
    ['Ortega died on Monday. His death was mourned by the party.', 'death', '2026-03-09', 'paragraph'],
    [
      'Ana Reyes arrested Juan Ortega on Monday.\n\nReyes arrested Ortega in a hotel.',
      'arrested',
      '2026-03-09',
      'document',
    ],
    [
      'On Monday, Reyes met Ortega, Holm phoned the king, and Larsen signed a pact.',
      'signed',
      '2026-03-09',
      'sentence',
    ],
    ['Police arrested Ortega on Sunday. He was charged with murder.', 'charged', null, undefined],
    ['Reyes met Ortega on Monday. Reyes met Holm.', 'met', null, undefined],
    ['Reyes met Ortega on Monday. Reyes met Ortega on Friday. Reyes met Ortega in Oslo.', 'met', null, undefined],
    ['Ortega died on Monday. Reyes signed the law before the death of Ortega.', 'death', null, undefined],
    ['Ortega is currently in custody and was not charged.', 'charged', null, undefined],
  ])('%s (%s)', (text, word, expected, basis) => {
    const { statements, times } = extract(docOf(text, tools, '2026-03-11'), tools.ontology);
    const statement = statements.findLast(({ trigger }) => sliceOf(text, trigger) === word);
    expect(statement).toBeDefined();
    expect([valueAt(times, statement?.time ?? null), statement?.timeBasis]).toEqual([expected, basis]);
  });
});

describe('the length of an event', () => {
  test.each([
    ['Reyes met Ortega for two hours.', 'met', 'PT2H'],
    ['Ortega was sentenced to ten years in prison on Friday.', 'sentenced', 'P10Y'],
    ['Reyes will meet Ortega within two weeks.', 'meet', null],
    ['Within the next ten days, Reyes will present a plan.', 'present', null],
    ['Reyes will lead the bank for the next four years.', 'lead', 'P4Y'],
    ['The airline announced 10,000 job cuts over the next four years.', 'announced', null],
    ['Ortega was murdered a few weeks after posting pictures.', 'murdered', null],
  ])('%s', (text, word, expected) => {
    const { statement, times } = told(text, word);
    expect(valueAt(times, statement.duration)).toBe(expected);
  });
});
