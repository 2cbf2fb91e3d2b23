// The record as a whole, over real articles of the treebank-free kind: texts in our own words through the whole line.
// What the contract promises of every record holds here: the schema, spans that slice, indexes that point at something.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import { annotate } from '../../src/annotate/index.ts';
import { extract } from '../../src/extract/index.ts';
import { article } from '../../src/model/article.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { articleOf } from '../annotate/doc.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const ontology = loadOntology(data);
const engine = loadEngine(`${data}/models`);

function recordOf(text: string, publishedAt: string | null = '2024-05-15'): Extraction {
  return extract(annotate(articleOf(text, publishedAt), engine, ontology), ontology);
}

const text = `Ana Reyes met President Lars Holm in Oslo on Tuesday. The foreign minister of Chile told reporters that no deal had been signed.

"We agreed with our colleagues to meet again," she said. The ministers are expected to present the revised plan to Peru on Friday if the talks in Oslo succeed.

The plan was whittled from 30 points to 22 during talks with the mediators. It was Holm's third meeting with Reyes. Reyes said she would speak to her team right after her meeting with Holm.`;

const record = recordOf(text);

/** The statements of a kind, each as its roles in words. */
function told(kind: string, { article, statements } = record): readonly string[] {
  return statements
    .filter((statement) => statement.kind === kind)
    .map((statement) => statement.arguments.map((one) => `${one.role} ${sliceOf(article.text, one)}`).join(', '));
}

function only(kind: string, word: string): Statement {
  const found = record.statements.filter((one) => one.kind === kind && sliceOf(text, one.sentence).includes(word));
  const [statement] = found;
  if (!statement || found.length > 1) throw new Error(`${found.length} statements of ${kind} with "${word}"`);
  return statement;
}

describe('a record', () => {
  test('is what the schema says', () => {
    const schema: unknown = JSON.parse(readFileSync(`${data}/schema/extract.json`, 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(Object(schema));
    validate(JSON.parse(JSON.stringify(record)));
    expect(validate.errors).toBeNull();
  });

  test('is the same when made twice', () => {
    expect(JSON.stringify(recordOf(text))).toBe(JSON.stringify(record));
  });

  test('has spans that slice and indexes that point at something', () => {
    for (const mention of record.mentions) expect(sliceOf(text, mention)).toBe(mention.text);
    for (const time of record.times) expect(sliceOf(text, time)).toBe(time.text);
    const entities = new Set(record.entities.map(({ id }) => id));
    const holders = new Set(record.attributions.map(({ id }) => id));
    for (const statement of record.statements) {
      expect(sliceOf(text, statement.trigger)).not.toBe('');
      expect(statement.time === null || record.times[statement.time] !== undefined).toBe(true);
      expect(statement.quantities.every((index) => record.quantities[index] !== undefined)).toBe(true);
      expect(statement.arguments.every(({ entity }) => entity === null || entities.has(entity))).toBe(true);
      expect(statement.holder === null || holders.has(statement.holder)).toBe(true);
    }
    const ids = record.statements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says who, with whom, where and when', () => {
    const met = only('met', 'on Tuesday');
    expect(told('met')[0]).toBe('agent Ana Reyes, partner Lars Holm, place Oslo');
    expect(met.time === null ? null : record.times[met.time]?.value).toBe('2024-05-14');
    expect(met.factuality).toBe('asserted');
    expect(met.rule).toBe('met.verb@1');
  });

  test('gives what somebody says to whoever says it', () => {
    const { holder, polarity } = only('signed', 'no deal');
    expect(polarity).toBe('negative');
    const attribution = record.attributions.find(({ id }) => id === holder);
    expect(attribution?.cue?.lemma).toBe('tell');
    expect(only('met', 'on Tuesday').holder).toBeNull();
  });

  test.each([
    ['“We will strike on Friday,” said union leader Rufo Casquet.', 'Rufo Casquet'],
    ['The mine was closed, prosecutor Maia Ollantay told the court.', 'Maia Ollantay'],
    ['A court fined the owners, said Henrik Moe, a spokesman for the port.', 'Henrik Moe'],
  ])('knows the speaker: %s', (sentence, name) => {
    const { attributions, entities } = recordOf(sentence);
    const speakers = attributions.map(({ source }) => entities.find(({ id }) => id === source?.entity)?.name);
    expect(speakers).toEqual([name]);
  });

  test('what is told in the past is done, though the day is counted forward', () => {
    const [nominated] = recordOf('The next day, the party nominated Ana Reyes.', null).statements;
    expect(nominated?.kind).toBe('nominated');
    expect(nominated?.factuality).toBe('asserted');
  });

  test('takes the coming days for days to come, whether or not the article is dated', () => {
    const sentence = 'Holm’s meetings with Ortega and Reyes in the coming days could decide the matter.';
    for (const published of ['2024-05-15', null]) {
      const { statements } = recordOf(sentence, published);
      const met = statements.filter(({ kind }) => kind === 'met');
      expect(met.map(({ factuality }) => factuality)).toEqual(['expected']);
    }
  });

  test('tells a plan that hangs on a condition, and on which', () => {
    const presented = only('presented', 'on Friday');
    expect(presented.factuality).not.toBe('asserted');
    const condition = record.statements.find(({ id }) => id === presented.condition);
    expect(condition?.kind).toBe('negotiated');
  });

  test('keeps the sizes of a plan before and after', () => {
    expect(told('pared-down')[0]).toBe('partner the mediators, object The plan, from 30 points, to 22');
    const values = only('pared-down', 'whittled').quantities.map((index) => record.quantities[index]?.value);
    expect(values).toEqual([30, 22]);
  });

  test('counts meetings for whom the text counts them', () => {
    const third = only('met', 'third');
    expect(third.ordinal).toBe(3);
    const owner = record.entities.find(({ id }) => id === third.ordinalOf);
    expect(owner?.name).toBe('Lars Holm');
  });

  test('leaves a day to the noun that it stands before', () => {
    const record = recordOf('Ana Reyes cancelled her whole Friday schedule. Lars Holm was arrested on Friday.');
    const days = record.statements.map(({ kind, time }) => `${kind} ${record.times[time ?? -1]?.text ?? 'no day'}`);
    expect(days).toEqual(['cancelled no day', 'arrested Friday']);
  });

  test('leaves years and a now to the nouns they describe', () => {
    const text =
      'Juan Ortega, a pilot and currently a candidate, spoke with the press. Reyes supported the 2008 and 2012 campaigns.';
    const record = recordOf(text);
    const times = record.statements.map(({ kind, time }) => `${kind} ${record.times[time ?? -1]?.text ?? 'no time'}`);
    expect(times).toEqual(['spoke no time', 'supported no time']);
  });

  test('gives a day behind an adjective to the noun before it', () => {
    const record = recordOf('Lars Holm announced his resignation effective Friday.');
    const days = record.statements.map(({ kind, time }) => `${kind} ${record.times[time ?? -1]?.text ?? 'no day'}`);
    expect(days).toEqual(['announced no day', 'resigned Friday']);
  });

  test('knows what was done to the things just found, and which places a country word leaves open', () => {
    const words = 'Rita and her clerks sent letters. The court obtained the files and published them.';
    const record = recordOf(`${words} Lars Holm flew to the Chile island territory.`);
    const nameOf = (wanted: string): string | undefined => {
      const mention = record.mentions.find(({ text }) => text === wanted);
      return record.entities.find(({ id }) => id === mention?.entity)?.name;
    };
    expect(nameOf('them')).toBe('the files');
    expect(nameOf('the Chile island territory')).toBe('the Chile island territory');
  });

  test('does not take the governor for the deputy governor', () => {
    const record = recordOf('Deputy Governor Ivo Lind spoke to the press. The governor has resigned.');
    const resigned = record.statements.find(({ kind }) => kind === 'resigned');
    const name = record.entities.find(({ id }) => id === resigned?.arguments[0]?.entity)?.name;
    expect(name).toBe('The governor');
  });

  test('shows a predicate without the clause around it', () => {
    const record = recordOf('The fire began near a base which is a factory built by the army.');
    expect(told('built', record)).toEqual(['agent the army, object a factory']);
  });

  test('takes "me" for a person, whoever it is', () => {
    const record = recordOf('"The mayor spoke to me on Monday," the note said. "She introduced me to her sister."');
    expect(record.statements.map(({ kind }) => kind)).toEqual(['spoke']);
    expect(told('spoke', record)).toEqual(['agent The mayor, partner me']);
  });

  test('dates an event by another one', () => {
    const spoke = only('spoke', 'right after');
    const time = spoke.time === null ? undefined : record.times[spoke.time];
    expect(time?.text).toBe('after her meeting with Holm');
    expect(time?.anchor?.relation).toBe('after');
    expect(record.statements.some(({ id }) => id === time?.anchor?.statement)).toBe(true);
    expect(time?.value).toBe('2024-05-14/..');
  });

  test('dates an event by a meeting of several, told later as theirs', () => {
    const { times } = recordOf(
      'Reyes and Holm met Ortega in Lima on Tuesday. Reyes spoke to the press right after their meeting with Ortega.',
    );
    expect(times.find(({ anchor }) => anchor !== null)?.value).toBe('2024-05-14/..');
  });

  test.each([
    ['Ana Reyes was arrested and charged on Monday.', ['Monday', 'Monday']],
    ['On Monday, the minister met Lars Holm and praised the plan.', ['Monday', 'Monday']],
    ['Ana Reyes joined the Orchard Party and visited Lima in 2018.', [null, '2018']],
    ['Holm is now abroad, and the council asked Reyes to resign.', [null, null]],
  ])('a time is shared by joined verbs only where it can be: %s', (sentence, expected) => {
    const { statements, times } = recordOf(sentence);
    const found = statements.map(({ time }) => (time === null ? null : (times[time]?.text ?? null)));
    expect(found).toEqual(expected);
  });

  test('notes an article without a date once, and resolves no day', () => {
    const undated = recordOf(text, null);
    expect(undated.notes.filter(({ code }) => code === 'publication-date-unknown')).toHaveLength(1);
    expect(undated.times.find(({ text }) => text === 'Tuesday')?.value).toBeNull();
  });
});

describe('the id of a statement', () => {
  const of = (text: string): string | undefined => {
    const made = article({ ...articleOf(text, '2024-05-15'), id: 'art_one' });
    const found = extract(annotate(made, engine, ontology), ontology).statements;
    return found.find(({ kind }) => kind === 'signed')?.id;
  };

  test('survives an edit elsewhere in the article', () => {
    const before = of('Kenya signed a trade pact with Japan.');
    expect(before).toBeDefined();
    expect(of('It rained in Oslo.\n\nKenya signed a trade pact with Japan.')).toBe(before);
  });

  test('changes with its own sentence', () => {
    expect(of('Kenya has signed a trade pact with Japan.')).not.toBe(of('Kenya signed a trade pact with Japan.'));
  });

  test('is another for the same sentence said twice', () => {
    const twice = recordOf('Kenya signed a trade pact with Japan.\n\nKenya signed a trade pact with Japan.');
    const ids = twice.statements.filter(({ kind }) => kind === 'signed').map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).not.toBe(ids[1]);
  });
});
