// What the viewer works out before anything is drawn: who says so, what a filter leaves, what the address keeps, how an
// article is cut into pieces.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/export/layout.ts';
import { graph } from '../../src/model/graph.ts';
import { connections } from '../../viz/core/about.ts';
import { fromAddress, toAddress } from '../../viz/core/address.ts';
import { certainties, certainty } from '../../viz/core/certainty.ts';
import { model } from '../../viz/core/model.ts';
import { ladder } from '../../viz/core/plans.ts';
import { search } from '../../viz/core/search.ts';
import { paragraphs } from '../../viz/core/segments.ts';
import { shown } from '../../viz/core/shown.ts';
import { back, escape, opening, read, select, toggleCertainty } from '../../viz/core/state.ts';
import { dateText, durationText, sourcesText } from '../../viz/core/wording.ts';
import { fixture } from './fixture.ts';
import { viewOfGraph } from './page.ts';

const made = model(viewOfGraph(fixture(), 'Dams'));
const start = opening(made);

describe('certainty', () => {
  test.each([
    ['asserted', 'positive', 'fact'],
    ['asserted', 'negative', 'denial'],
    ['denied', 'positive', 'denial'],
    ['expected', 'positive', 'plan'],
    ['conditional', 'positive', 'condition'],
    ['demanded', 'positive', 'demand'],
  ])('%s and %s is a %s', (factuality, polarity, expected) => {
    expect(certainty(factuality, polarity)).toBe(expected);
  });
});

describe('evidence', () => {
  const { statements } = made.evidence;

  test('the mark slices to the words of the statement', () => {
    const found = statements.get('st_denied');
    expect(found?.sentence.slice(found.mark.start, found.mark.end)).toBe('met Juan Ortega');
  });

  test('who told it to the outlet stands first, whom they quote behind', () => {
    expect(statements.get('st_brief3')?.voices.map((voice) => voice.name)).toEqual(['Juan Ortega', 'Ana Reyes']);
  });

  test('a speaker without a name is an unnamed source', () => {
    expect(statements.get('st_brief2')?.voices).toEqual([{ id: null, name: 'an unnamed source' }]);
  });

  test('what the outlet vouches for itself has no voice', () => {
    expect(statements.get('st_met1')?.voices).toEqual([]);
  });
});

describe('what is shown', () => {
  test('relations of a pair are one line, and the fact decides how it is drawn', () => {
    const one = shown(made, start).bundles.get('per_lindqvist~per_reyes');
    expect(one?.links.map((link) => link.edge.type).sort()).toEqual(['EXPECTED', 'MET']);
    expect([one?.certainty, one?.statements, one?.direction]).toEqual(['fact', 4, 'both']);
  });

  test('without facts, what is planned remains', () => {
    const state = toggleCertainty(start, 'fact', true);
    const one = shown(made, state).bundles.get('per_lindqvist~per_reyes');
    expect(one?.links.map((link) => link.edge.type)).toEqual(['EXPECTED']);
    expect(one?.certainty).toBe('plan');
  });

  test('only what is disputed: the pairs of the conflicts and nobody else', () => {
    const { things, bundles } = shown(made, { ...start, conflictsOnly: true });
    expect([...bundles.keys()].sort()).toEqual([
      'per_hale~per_reyes',
      'per_lindqvist~per_ortega',
      'per_marek~per_reyes',
    ]);
    expect(things.has('per_osei')).toBe(false);
  });

  test('an event that is chosen is drawn though events are switched off', () => {
    const { things } = shown(made, select(start, { type: 'thing', id: 'evt_brief' }));
    expect([things.has('evt_brief'), things.has('evt_met')]).toEqual([true, false]);
  });

  test('a large graph opens with its 300 most reported nodes and says so', () => {
    const nodes = Array.from({ length: 400 }, (_, i) => ({
      id: `per_${i}` as never,
      labels: ['Actor', 'Person'],
      properties: { name: `Person ${i}`, statements: Array.from({ length: i % 7 }, (__, n) => `st_${i}_${n}`) },
    }));
    const large = model(viewOfGraph(graph(nodes, []), 'Large'));
    const first = shown(large, opening(large));
    expect([first.things.size, first.matching, first.limited]).toEqual([300, 400, true]);
    expect(shown(large, { ...opening(large), everything: true }).things.size).toBe(400);
  });

  test('an empty graph shows nothing and fails nowhere', () => {
    const empty = model(viewOfGraph(graph([], []), 'Empty'));
    expect(shown(empty, opening(empty)).things.size).toBe(0);
  });
});

describe('state', () => {
  test('back leads to what was open before, escape first out of the article', () => {
    const one = select(start, { type: 'thing', id: 'per_reyes' });
    const two = select(one, { type: 'thing', id: 'per_ortega' });
    expect(back(two).selection?.id).toBe('per_reyes');
    const reading = read(two, { article: 'art_post', statement: null });
    expect(escape(reading).selection?.id).toBe('per_ortega');
    expect(escape(escape(reading)).selection).toBeNull();
  });

  test('any state survives its address', () => {
    const relations = [
      ...new Set([...made.bundles.values()].flatMap((bundle) => bundle.links.map((link) => link.relation))),
    ];
    const selections = [
      null,
      ...[...made.things.keys()].map((id) => ({ type: 'thing' as const, id })),
      ...[...made.bundles.keys()].map((id) => ({ type: 'bundle' as const, id })),
      { type: 'conflicts' as const, id: 'all' },
    ];
    const states = fc.record({
      page: fc.constantFrom('graph' as const, 'list' as const),
      hiddenKinds: fc.subarray(made.kinds.map((kind) => kind.id)).map((ids) => new Set(ids)),
      hiddenRelations: fc.subarray(relations).map((ids) => new Set(ids)),
      hiddenCertainties: fc.subarray([...certainties]).map((ids) => new Set(ids)),
      conflictsOnly: fc.boolean(),
      everything: fc.boolean(),
      selection: fc.constantFrom(...selections),
      trail: fc.constant([]),
      reading: fc.constantFrom(
        null,
        { article: 'art_post', statement: 'st_met2' },
        { article: 'art_post', statement: null },
      ),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(fromAddress(`#${toAddress(state, made)}`, made)).toEqual(state);
      }),
    );
  });

  test('a garbled address is the opening view', () => {
    expect(fromAddress('#thing=nobody&read=nothing&without=joy&kinds=', made)).toEqual({
      ...start,
      hiddenKinds: new Set(),
    });
    expect(fromAddress('#%%%', made)).toEqual(start);
  });
});

describe('search', () => {
  const find = search(made);

  test('finds names by prefix, without accents, with a slip', () => {
    expect(find('réy')[0]?.title).toBe('Ana Reyes');
    expect(find('ortgea')[0]?.title).toBe('Juan Ortega');
  });

  test('finds nothing for nothing', () => {
    expect(find('  ')).toEqual([]);
  });
});

describe('about', () => {
  test('a plan is a ladder in the order of its revisions', () => {
    const plan = made.things.get('plan_dams');
    expect(plan && ladder(plan, made).map((rung) => rung.version.id)).toEqual(['plv_24', 'plv_17', 'plv_next']);
  });

  test('neighbours come by how much is said', () => {
    const reyes = made.things.get('per_reyes');
    expect(reyes && connections(reyes, made, { layers: ['actor'] })[0]?.other.id).toBe('per_lindqvist');
  });
});

describe('an article', () => {
  test('is cut at the edges of its statements and loses no letter', () => {
    const report = made.evidence.reports.get('art_post');
    const pieces = paragraphs(report?.text ?? '', report?.statements ?? []);
    expect(pieces.map((list) => list.map((piece) => piece.text).join('')).join('\n\n')).toBe(report?.text);
    const marked = pieces.flat().find((piece) => piece.text === 'sat down with Ana Reyes');
    expect(marked?.statements.map((one) => one.id)).toEqual(['st_met2']);
  });
});

describe('layout', () => {
  test('is the same for the same graph, whatever the order of its elements', () => {
    const given = fixture();
    const turned = { ...given, nodes: given.nodes.toReversed(), edges: given.edges.toReversed() };
    expect(layout(graph(turned.nodes, turned.edges))).toEqual(layout(given));
  });

  test('stands no two nodes on one spot and leaves no number out', () => {
    const spots = Object.values(layout(fixture()));
    expect(spots.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(spots.map((spot) => spot.join())).size).toBe(spots.length);
  });
});

describe('wording', () => {
  test.each([
    [dateText('2026-03-04'), '4 Mar 2026'],
    [dateText('2026-03-04T10:00:00Z'), '4 Mar 2026'],
    [dateText('2026-03'), 'Mar 2026'],
    [dateText('last week'), 'last week'],
    [durationText('PT5H'), '5 hours'],
    [durationText('P1D'), '1 day'],
    [sourcesText(3, 2), '3 articles, 2 independent'],
    [sourcesText(2, 2), '2 articles, both independent'],
    [sourcesText(1, 1), '1 article'],
  ])('%s', (value, expected) => {
    expect(value).toBe(expected);
  });
});
