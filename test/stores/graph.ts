// The graphs that stores, queries and exports are tried on: a small one as `assemble` writes it, on three invented
// reports of a harbour dispute (a meeting told twice, one denied, one expected, a plan in three versions, nested and
// unnamed speech, a conflict), and one whose properties are as awkward as graph@1 allows.

import { type Graph, graph, type GraphNode, type Properties } from '../../src/model/graph.ts';
import { edgeId } from '../../src/model/id.ts';
import { builder } from '../viewer/builder.ts';

export function sampleGraph(): Graph {
  const build = builder();
  build.article({
    id: 'art_ledger',
    publisher: 'Harbour Ledger',
    publishedAt: '2026-05-06',
    title: 'Okafor and Brandt meet over the port',
    paragraphs: [
      'Transport minister Ngozi Okafor met Lars Brandt, head of the Dockers Union, in Kelmouth on Tuesday.',
      '“The port will not stand still,” Okafor said after the meeting. The Port Authority proposed a 12-point plan in March.',
      'The plan was cut to nine points, an official said. Okafor and Brandt are expected to meet again on Friday.',
    ],
  });
  build.article({
    id: 'art_tide',
    publisher: 'The Tide',
    publishedAt: '2026-05-07',
    title: 'Union leader denies secret talks',
    paragraphs: [
      'Lars Brandt held talks with Ngozi Okafor in Kelmouth. He denied that he had met Mira Solheim, the shipowner.',
      'Brandt said that Okafor had told him that Solheim briefed the ministry on the strike.',
      'The nine-point plan was rewritten once more on Wednesday, Brandt said. The strike cost 40 jobs.',
    ],
  });
  build.article({
    id: 'art_wire',
    publisher: 'Northwire',
    publishedAt: '2026-05-08',
    title: 'Harbour pilots briefed the ministry',
    paragraphs: [
      'Pavel Dorn briefed the ministry on the strike, according to the Northwire. The strike cost 55 jobs.',
      'Mira Solheim visited Kelmouth on Thursday. “Nobody asked the pilots,” Dorn said.',
    ],
  });

  const at = (id: string, article: string, words: string, kind: string, more: object = {}) =>
    build.statement({ id, article, words, kind, ...more });
  at('att_still', 'art_ledger', '“The port will not stand still,” Okafor said', 'said', { speaker: 'per_okafor' });
  at('att_official', 'art_ledger', 'an official said', 'said');
  at('att_denial', 'art_tide', 'He denied', 'said', { speaker: 'per_brandt' });
  at('att_outer', 'art_tide', 'Brandt said that', 'said', { speaker: 'per_brandt' });
  at('att_inner', 'art_tide', 'Okafor had told him', 'said', { speaker: 'per_okafor', holder: 'att_outer' });
  at('att_again', 'art_tide', 'Brandt said.', 'said', { speaker: 'per_brandt' });
  at('att_pilots', 'art_wire', '“Nobody asked the pilots,” Dorn said', 'said', { speaker: 'per_dorn' });
  at('st_met1', 'art_ledger', 'met Lars Brandt', 'met');
  at('st_met2', 'art_tide', 'held talks with Ngozi Okafor', 'met');
  at('st_again', 'art_ledger', 'expected to meet again on Friday', 'met', { factuality: 'expected' });
  at('st_secret', 'art_tide', 'had met Mira Solheim', 'met', { factuality: 'denied', holder: 'att_denial' });
  at('st_proposed', 'art_ledger', 'proposed a 12-point plan', 'proposed');
  at('st_cut', 'art_ledger', 'cut to nine points', 'revised', { holder: 'att_official' });
  at('st_rewritten', 'art_tide', 'rewritten once more', 'revised', { holder: 'att_again' });
  at('st_brief1', 'art_tide', 'briefed the ministry on the strike', 'briefed', { holder: 'att_inner' });
  at('st_brief2', 'art_wire', 'briefed the ministry on the strike', 'briefed');
  at('st_visit', 'art_wire', 'visited Kelmouth', 'visited');
  at('st_jobs1', 'art_tide', 'cost 40 jobs', 'lost');
  at('st_jobs2', 'art_wire', 'cost 55 jobs', 'lost');

  build.conflict(
    'con_brief',
    'Solheim briefed the ministry in one report, Dorn in another',
    [['st_brief1'], ['st_brief2']],
    'evt_brief',
  );
  build.conflict(
    'con_jobs',
    '40 jobs in one report, 55 in another',
    [['st_jobs1'], ['st_jobs2']],
    'evt_jobs',
    'number',
  );

  const person = (id: string, name: string, roles: readonly string[]) =>
    build.node(id, ['Actor', 'Person'], name, [], {
      aliases: [name.split(' ')[1] ?? name],
      roles,
      mentions: [`{"article":"art_ledger","start":0,"end":${name.length}}`],
    });
  person('per_okafor', 'Ngozi Okafor', ['transport minister']);
  person('per_brandt', 'Lars Brandt', ['head of the Dockers Union', 'union leader']);
  person('per_solheim', 'Mira Solheim', ['shipowner']);
  person('per_dorn', 'Pavel Dorn', []);
  build.node('org_authority', ['Actor', 'Organization'], 'Port Authority');
  build.node('org_ministry', ['Actor', 'Organization'], 'Transport Ministry');
  build.node('pla_kelmouth', ['Place'], 'Kelmouth');
  build.node('plan_port', ['Plan'], 'plan for the port', ['st_proposed']);
  build.node('plv_12', ['PlanVersion'], '12-point plan', ['st_proposed'], { points: 12, label: '12 points' });
  build.node('plv_9', ['PlanVersion'], 'nine-point plan', ['st_cut'], { points: 9, label: '9 points' });
  build.node('plv_last', ['PlanVersion'], 'rewritten plan', ['st_rewritten'], { label: 'rewritten' });
  const event = (id: string, label: string, name: string, kind: string, statements: readonly string[], date = '') =>
    build.node(id, ['Event', label], name, statements, {
      kind,
      plover: 'CONSULT',
      ...(date === '' ? {} : { date, precision: 'day' }),
    });
  event('evt_met', 'Meeting', 'Okafor met Brandt', 'met', ['st_met1', 'st_met2'], '2026-05-05');
  event('evt_again', 'Meeting', 'Okafor and Brandt to meet again', 'met', ['st_again'], '2026-05-08');
  event('evt_secret', 'Meeting', 'Brandt met Solheim', 'met', ['st_secret']);
  event('evt_brief', 'Briefing', 'ministry briefed on the strike', 'briefed', ['st_brief1', 'st_brief2']);
  event('evt_visit', 'Visit', 'Solheim visited Kelmouth', 'visited', ['st_visit'], '2026-05-07');
  event('evt_jobs', 'Loss', 'jobs lost in the strike', 'lost', ['st_jobs1', 'st_jobs2']);
  event('evt_cut', 'Revision', 'plan cut to nine points', 'revised', ['st_cut']);
  build.node('quo_still', ['Quote'], 'The port will not stand still', ['att_still'], {
    text: 'The port will not stand still,',
    wordings: ['The port will not stand still,'],
  });
  build.node('quo_pilots', ['Quote'], 'Nobody asked the pilots', ['att_pilots'], { text: 'Nobody asked the pilots,' });

  const link = build.edge;
  link('MET', 'per_brandt', 'per_okafor', ['st_met1', 'st_met2'], { kind: 'met' });
  link('EXPECTED', 'per_brandt', 'per_okafor', ['st_again'], { kind: 'met' });
  link('DENIED', 'per_brandt', 'per_solheim', ['st_secret'], { kind: 'met' });
  link('BRIEFED', 'per_solheim', 'org_ministry', ['st_brief1'], { kind: 'briefed' });
  link('BRIEFED', 'per_dorn', 'org_ministry', ['st_brief2'], { kind: 'briefed' });
  link('PROPOSED', 'org_authority', 'plan_port', ['st_proposed'], { kind: 'proposed' });
  link('VISITED', 'per_solheim', 'pla_kelmouth', ['st_visit'], { kind: 'visited' });
  for (const version of ['plv_12', 'plv_9', 'plv_last']) link('HAS_VERSION', 'plan_port', version);
  link('REVISED_TO', 'plv_12', 'plv_9', ['st_cut']);
  link('REVISED_TO', 'plv_9', 'plv_last', ['st_rewritten']);
  link('SAID', 'per_okafor', 'quo_still', ['att_still']);
  link('SAID', 'per_dorn', 'quo_pilots', ['att_pilots']);
  link('ABOUT', 'quo_still', 'plan_port');
  const took = (event: string, role: string, statements: readonly string[], ...actors: readonly string[]) => {
    for (const actor of actors) link('PARTICIPATED_IN', actor, event, statements, { role });
  };
  took('evt_met', 'agent', ['st_met1', 'st_met2'], 'per_okafor');
  took('evt_met', 'partner', ['st_met1', 'st_met2'], 'per_brandt');
  took('evt_again', 'agent', ['st_again'], 'per_okafor', 'per_brandt');
  took('evt_secret', 'agent', ['st_secret'], 'per_brandt');
  took('evt_secret', 'partner', ['st_secret'], 'per_solheim');
  took('evt_brief', 'agent', ['st_brief1'], 'per_solheim');
  took('evt_brief', 'agent', ['st_brief2'], 'per_dorn');
  took('evt_brief', 'addressee', ['st_brief1', 'st_brief2'], 'org_ministry');
  took('evt_visit', 'agent', ['st_visit'], 'per_solheim');
  link('TOOK_PLACE_IN', 'evt_met', 'pla_kelmouth', ['st_met1', 'st_met2']);
  link('TOOK_PLACE_IN', 'evt_visit', 'pla_kelmouth', ['st_visit']);
  return build.build();
}

/** Every type of property, empty lists, numbers at the edges, marks that formats escape, parallel edges and a loop. */
export function awkwardGraph(): Graph {
  const all: Properties = {
    text: 'Ünlü said “no” & left <early>; cost: 5 €,\n"two\tlines"\r\nand \u0001control\u000b and \ud83d\udea2',
    odd: "it's; DROP `x` //",
    spaces: '  both ends ',
    digits: '007',
    truth: 'true',
    yes: true,
    no: false,
    zero: 0,
    count: 12,
    below: -3,
    large: 9_007_199_254_740_991,
    share: 0.1,
    tiny: 1e-12,
    words: ['a', 'b,c', 'd"e', ''],
    ints: [1, 2, 3],
    mixed: [1, 0.5],
    flags: [true, false],
    none: [],
  };
  const node = (id: string, labels: readonly string[], properties: Properties) => ({ id: key(id), labels, properties });
  const edge = (type: string, source: string, target: string, properties: Properties) => ({
    id: edgeId(type, source, target, JSON.stringify(properties)),
    type,
    source: key(source),
    target: key(target),
    properties,
  });
  return graph(
    [node('n_all', ['Actor', 'Person'], all), node('n_bare', ['Thing'], {}), node('n_é"<', ['Actor'], { name: 'é' })],
    [
      edge('MET', 'n_all', 'n_bare', all),
      edge('MET', 'n_all', 'n_bare', { name: 'once more' }),
      edge('KNEW', 'n_é"<', 'n_é"<', {}),
    ],
  );
}

function key(id: string): GraphNode['id'] {
  return id as GraphNode['id'];
}
