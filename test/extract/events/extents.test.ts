// The words of arguments: whole names, closed marks, one argument for one thing, and phrases that belong to another word.
// Read by the whole line, on real trees.

import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { sliceOf } from '../../../src/model/span.ts';
import { annotators, docOf } from '../../annotate/doc.ts';

const tools = annotators();

/** `role words` of each statement of the kind, in the order of the text. */
function told(kind: string, text: string): readonly string[] {
  const { article, statements } = extract(docOf(text, tools), tools.ontology);
  return statements
    .filter((statement) => statement.kind === kind)
    .map(({ arguments: filled }) =>
      filled
        .filter(({ role }) => role !== 'count')
        .map((argument) => `${argument.role} ${sliceOf(article.text, argument)}`)
        .join(', '),
    );
}

type Row = readonly [text: string, kind: string, expected: string];

const words: Readonly<Record<string, readonly Row[]>> = {
  'a word with hyphens is whole': [
    ['The law requires a two-thirds majority.', 'required', 'agent The law, object a two-thirds majority'],
    ['Gunmen attacked al-Rashid on Monday.', 'attacked', 'agent Gunmen, object al-Rashid'],
    ['Reyes voiced concern about for-profit schools.', 'voiced-concern', 'agent Reyes, topic for-profit schools'],
    ['The bombing was condemned by US-led forces.', 'criticised', 'agent US-led forces, object The bombing'],
  ],
  'who favors something need not do it': [
    ['Reyes opposed ending the strike.', 'ended', 'object the strike'],
    ['Holm favored banning assault rifles.', 'banned', 'object assault rifles'],
  ],
  'quotation marks and brackets are closed': [
    [
      'The mayor urged drivers to "keep the roads clear."',
      'wanted',
      'agent The mayor, addressee drivers, content to "keep the roads clear."',
    ],
    ['Parliament voted against a "no deal" Brexit.', 'voted', 'agent Parliament, object "no deal" Brexit'],
    ['Peru refused to play [against Chile].', 'refused', 'agent Peru, content to play [against Chile]'],
  ],
  'a small word whose noun is left out is no end': [
    [
      'The king offered his condolences to the families of those who died.',
      'consoled',
      'agent The king, object his condolences, addressee the families',
    ],
  ],
  'what a charge is of belongs to it': [
    [
      'She was indicted on charges of assaulting a guard.',
      'charged',
      'object She, topic charges of assaulting a guard',
    ],
  ],
  'a name right behind its description is the argument': [
    ['The Greek gas producer Helion signed a contract.', 'signed', 'agent Helion, object a contract'],
    [
      'She was jailed for the murder of United States senator and presidential candidate Robert L. Kane.',
      'killed',
      'object Robert L. Kane',
    ],
    ['My mother, she always encouraged me to study.', 'wanted', 'agent My mother, addressee me, content to study'],
    ['Police arrested three for trespassing.', 'arrested', 'agent Police, object three, topic trespassing'],
  ],
};

const belonging: Readonly<Record<string, readonly Row[]>> = {
  'a word for a land before a thing is nobody who stands behind it': [
    ['Rebels attacked Chadian cargo ships.', 'hit-target', 'agent Rebels, object Chadian cargo ships'],
  ],
  'what hangs on the doer says who that is': [
    ['A former adviser for Ana Reyes was jailed for fraud.', 'sentenced', 'object A former adviser, topic fraud'],
    ['He received the endorsement of a writer for the Oslo Courier.', 'supported', ''],
  ],
  'where something else was is not where the event was': [
    ['The flight was delayed after an accident at Bergen Airport.', 'postponed', 'object The flight'],
    ['She ran for a seat in Peru.', 'ran-for', 'agent She, object a seat in Peru'],
  ],
  'nobody goes where the place of departure lies': [
    ['Holm flew from Tromso in Norway to Peru.', 'travelled', 'agent Holm, from Tromso, to Peru, place Norway'],
  ],
  'a preposition in a name fills nothing': [
    ['She marched in a protest with Veterans Against the War.', 'protested', ''],
  ],
  'the of of a place is not of the event': [
    ['Pirates carried out attacks in the Gulf of Aden.', 'attacked', 'agent Pirates, place Gulf of Aden'],
  ],
  'an adjective of another number is no thing': [
    ['Tesco sold its 2000 Thai and 74 Malaysian stores.', 'sold', 'agent Tesco, object 74 Malaysian stores'],
  ],
  'what stands behind a colon is not what is opposed': [
    ['Reyes opposed the statement: "The plan is wrong."', 'opposed', 'agent Reyes, object the statement'],
  ],
  'a participle behind an article is a person': [['Unlike the accused, Holm was tested.', 'accused', '']],
  'a building shot at may be where it was': [
    ['Gunmen opened fire at a school.', 'shot-at', ''],
    ['Gunmen opened fire at the crowd.', 'shot-at', 'agent Gunmen, object the crowd'],
  ],
  'who is left out takes no part': [
    ['She was supported by the union rather than the party.', 'supported', 'agent the union, object She'],
  ],
  'figures behind a verb may be a score': [['The Bears shot 46 on Monday.', 'injured', '']],
  'a day is no topic': [['Two men were arrested on the day of the theft.', 'arrested', 'object Two men']],
  'the nearer of two phrases says what a noun is about': [
    [
      "The senate's investigation of foreign meddling into the vote ended.",
      'investigated',
      'agent The senate, object foreign meddling',
    ],
  ],
};

for (const [title, rows] of Object.entries({ ...words, ...belonging })) {
  describe(title, () => {
    test.each(rows)('%s', (text, kind, expected) => {
      expect(told(kind, text).join(' | ')).toBe(expected);
    });
  });
}
