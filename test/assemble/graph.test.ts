import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Graph, GraphEdge, GraphNode } from '../../src/model/graph.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from '../resolve/ontology.ts';
import { type EntityWords, record, type RecordWords, type StatementWords } from '../resolve/record.ts';

const ontology = testOntology();

function graphOf(...records: readonly Extraction[]): Graph {
  return assemble(records, resolve(records, [], ontology), ontology);
}

const called = ({ nodes }: Graph, id: string): string =>
  String(nodes.find((node) => node.id === id)?.properties['name']);
const labelled = ({ nodes }: Graph, label: string): readonly GraphNode[] =>
  nodes.filter(({ labels }) => labels.includes(label));
const typed = ({ edges }: Graph, type: string): readonly GraphEdge[] => edges.filter((edge) => edge.type === type);
const ends = (graph: Graph, type: string): readonly string[] =>
  typed(graph, type)
    .map(({ source, target }) => `${called(graph, source)} -> ${called(graph, target)}`)
    .sort();

const people: Readonly<Record<string, EntityWords>> = {
  reyes: { kind: 'Person', names: ['Ana Reyes'] },
  holm: { kind: 'Person', names: ['Lena Holm'] },
  ortega: { kind: 'Person', names: ['Juan Ortega'] },
  lisbon: { kind: 'City', names: ['Lisbon'] },
};

function meeting(id: string, change: Partial<StatementWords> = {}, more: Partial<RecordWords> = {}): Extraction {
  return record({
    id,
    published: '2026-03-03',
    publisher: `The ${id}`,
    text: `In ${id}: Ana Reyes and Lena Holm met Juan Ortega for three hours in Lisbon on Monday.`,
    entities: people,
    times: { Monday: '2026-03-02', 'three hours': 'PT3H' },
    statements: [
      {
        trigger: 'met',
        kind: 'met',
        roles: { agent: ['reyes', 'holm'], partner: 'ortega', place: 'lisbon' },
        time: 'Monday',
        duration: 'three hours',
        ordinal: [6, 'reyes'],
        ...change,
      },
    ],
    ...more,
  });
}

describe('a meeting in two articles', () => {
  const graph = graphOf(meeting('a'), meeting('b', {}, { published: '2026-03-05' }));
  const [event] = labelled(graph, 'Event');

  test('is one event with its day, place, length, sources and everybody in it', () => {
    expect(labelled(graph, 'Event')).toHaveLength(1);
    expect(event?.labels).toEqual(['Event', 'Meeting']);
    expect(event?.properties).toMatchObject({
      kind: 'met',
      date: '2026-03-02',
      precision: 'day',
      duration: 'PT3H',
      plover: 'CONSULT',
      articles: 2,
      articleIds: ['a', 'b'],
      firstReported: '2026-03-03',
      lastReported: '2026-03-05',
      factuality: ['asserted'],
      polarity: 'positive',
      conflict: false,
      name: 'Ana Reyes, Lena Holm met Juan Ortega',
    });
    expect(ends(graph, 'TOOK_PLACE_IN')).toEqual([`${String(event?.properties['name'])} -> Lisbon`]);
  });

  test('has a shortcut for each pair of sides, never within a side', () => {
    const pairs = typed(graph, 'MET').map(({ source, target }) =>
      [called(graph, source), called(graph, target)].sort().join(' + '),
    );
    expect(pairs.sort()).toEqual(['Ana Reyes + Juan Ortega', 'Juan Ortega + Lena Holm']);
    expect(typed(graph, 'MET').every(({ source, target }) => source < target)).toBe(true);
    expect(typed(graph, 'MET')[0]?.properties).toMatchObject({ kind: 'met', articles: 2, events: [event?.id] });
  });

  test('counts the meetings of the one whom the ordinal is about', () => {
    const ordinals = typed(graph, 'PARTICIPATED_IN').map(({ source, properties }) => [
      called(graph, source),
      properties['role'],
      properties['ordinal'],
    ]);
    expect(ordinals.sort()).toEqual([
      ['Ana Reyes', 'agent', 6],
      ['Juan Ortega', 'partner', undefined],
      ['Lena Holm', 'agent', undefined],
    ]);
  });

  test('shows the sentence of each statement, and its article the text', () => {
    const [statement] = labelled(graph, 'Statement').filter(({ properties }) => properties['article'] === 'a');
    const article = labelled(graph, 'Article').find(({ id }) => id === 'a');
    const { start, end, sentence } = statement?.properties ?? {};
    expect(String(article?.properties['text']).slice(Number(start), Number(end))).toBe(statement?.properties['name']);
    expect(String(sentence)).toContain('Ana Reyes and Lena Holm met Juan Ortega');
    expect(ends(graph, 'STATES')).toHaveLength(2);
    expect(ends(graph, 'SUPPORTS')).toHaveLength(2);
  });

  test('keeps why it was merged', () => {
    const [why] = JSON.parse(String(event?.properties['merges'])) as readonly {
      readonly score: number;
      readonly reason: string;
    }[];
    expect(why?.reason).toContain('same day');
  });
});

describe('what did not happen', () => {
  test.each([
    ['expected', { factuality: 'expected' }, 'EXPECTED'],
    ['demanded', { factuality: 'demanded' }, 'EXPECTED'],
    ['denied', { factuality: 'denied' }, 'DENIED'],
    ['negated', { polarity: 'negative' }, 'DENIED'],
  ] as const)('%s makes no MET', (_, change, type) => {
    const graph = graphOf(meeting('a', change));
    expect(typed(graph, 'MET')).toEqual([]);
    expect(typed(graph, type).map(({ properties }) => properties['kind'])).toEqual(['met', 'met']);
  });

  test('its caption does not read like a fact', () => {
    const graph = graphOf(meeting('a', { factuality: 'expected' }));
    expect(labelled(graph, 'Event')[0]?.properties['name']).toBe('Ana Reyes, Lena Holm met Juan Ortega (expected)');
  });
});

describe('copies of one text', () => {
  test('are counted as articles, and as one origin', () => {
    const story = Array.from({ length: 60 }, (_, i) => `line${i} about the river dam${i % 7}`).join(' ');
    const made = (id: string): Extraction =>
      record({
        id,
        text: `Ana Reyes met Juan Ortega. ${story}.`,
        entities: {
          reyes: { kind: 'Person', names: ['Ana Reyes'] },
          ortega: { kind: 'Person', names: ['Juan Ortega'] },
        },
        statements: [{ trigger: 'met', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' } }],
      });
    expect(labelled(graphOf(made('a'), made('b')), 'Event')[0]?.properties).toMatchObject({ articles: 2, origins: 1 });
  });
});

describe('speech', () => {
  const quoted = 'The dam is safe for now and for our children';
  const speech = (id: string, said: string, literal: boolean): Extraction =>
    record({
      id,
      text: `Ana Reyes said ${said} after she met Juan Ortega.`,
      entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] }, ortega: { kind: 'Person', names: ['Juan Ortega'] } },
      speech: [{ by: 'reyes', cue: 'said', content: said, quoted: literal ? [said] : [] }],
    });
  const graph = graphOf(speech('a', quoted, true), speech('b', 'the dam is safe now and for her children', false));

  test('one quotation has all wordings and its speaker', () => {
    const [quote] = labelled(graph, 'Quote');
    expect(quote?.properties).toMatchObject({ text: quoted, speech: 'direct', speaker: 'Ana Reyes', articles: 2 });
    expect(quote?.properties['wordings']).toEqual([quoted, 'the dam is safe now and for her children']);
    expect(ends(graph, 'SAID')).toEqual([`Ana Reyes -> ${quoted}`]);
  });

  test('an attribution is a statement of kind said, attributed to who speaks', () => {
    const said = labelled(graph, 'Statement').filter(({ properties }) => properties['kind'] === 'said');
    expect(said.map(({ id }) => id.slice(0, 4))).toEqual(['att_', 'att_']);
    expect(typed(graph, 'ATTRIBUTED_TO').map(({ target }) => called(graph, target))).toEqual([
      'Ana Reyes',
      'Ana Reyes',
    ]);
  });
});

describe('what becomes a node', () => {
  const graph = graphOf(
    record({
      id: 'a',
      text: 'Ana Reyes signed the papers at home. The two envoys, Lena Holm and Juan Ortega, met Ana Reyes. Olso is far.',
      entities: {
        reyes: { kind: 'Person', names: ['Ana Reyes'] },
        papers: { kind: 'Thing', nominals: ['the papers'] },
        home: { kind: 'Place', nominals: ['home'] },
        oslo: { kind: 'City', names: ['Olso'] },
        reader: { kind: 'Person', nominals: ['far'] },
        holm: { kind: 'Person', names: ['Lena Holm'] },
        ortega: { kind: 'Person', names: ['Juan Ortega'] },
        envoys: { kind: 'Group', nominals: ['The two envoys'], members: ['holm', 'ortega'] },
      },
      statements: [
        { trigger: 'signed', kind: 'signed', roles: { agent: 'reyes', object: 'papers', place: 'home' } },
        { trigger: 'met', kind: 'met', roles: { agent: 'envoys', partner: 'reyes' } },
      ],
    }),
  );

  test('the named and those who take part; no things, no unnamed places', () => {
    const shown = graph.nodes.filter(({ labels }) =>
      labels.some((label) => ['Actor', 'Place', 'Thing'].includes(label)),
    );
    expect(shown.map(({ properties }) => properties['name']).sort()).toEqual([
      'Ana Reyes',
      'Juan Ortega',
      'Lena Holm',
      'Olso',
      'the two envoys',
    ]);
  });

  test('"we" of one speaker is no group of its own: the speaker acts', () => {
    const text = '"We met Juan Ortega," Ana Reyes said.';
    const { reyes = { kind: 'Person' }, ortega = { kind: 'Person' } } = people;
    const side = { kind: 'Group', pronouns: ['We'], members: ['reyes'] };
    const said = graphOf(
      record({
        id: 'a',
        text,
        entities: { reyes, ortega, side },
        statements: [{ trigger: 'met', kind: 'met', roles: { agent: 'side', partner: 'ortega' } }],
      }),
    );
    expect(
      labelled(said, 'Actor')
        .map(({ properties }) => String(properties['name']))
        .sort(),
    ).toEqual(['Ana Reyes', 'Juan Ortega']);
    expect(typed(said, 'MET')).toHaveLength(1);
    expect(labelled(said, 'Event')[0]?.properties['name']).toBe('Ana Reyes met Juan Ortega');
  });

  test('a group that lists its members acts through them', () => {
    expect(ends(graph, 'MEMBER_OF')).toEqual(['Juan Ortega -> the two envoys', 'Lena Holm -> the two envoys']);
    const met = typed(graph, 'MET').map(({ source, target }) =>
      [called(graph, source), called(graph, target)].sort().join(' + '),
    );
    expect(met.sort()).toEqual(['Ana Reyes + Juan Ortega', 'Ana Reyes + Lena Holm']);
  });

  test('no path and no time of reading', () => {
    const [article] = labelled(graph, 'Article');
    expect(article?.properties['source']).toBe('a.txt');
    expect(JSON.stringify(graph)).not.toMatch(/ingested|readAt/);
  });
});
