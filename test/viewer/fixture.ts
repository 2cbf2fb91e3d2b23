// The graph that the viewer's tests look at: four invented reports of two invented dams, with a meeting, a denied one,
// a planned one, nested speech, a plan in three versions, two conflicts, and one article whose text is HTML that must
// never run.

import type { Graph } from '../../src/model/graph.ts';
import type { ViewPayload } from '../../src/model/view.ts';
import { builder } from './builder.ts';

export const hostile = `<img src=x onerror="window.harmed=1"> </script><script>window.harmed=1</script>`;

export function fixture(): Graph {
  const build = builder();
  build.article({
    id: 'art_courier',
    publisher: 'The Courier',
    publishedAt: '2026-03-04',
    title: 'Reyes and Lindqvist talk for three hours on the Sava dams',
    paragraphs: [
      'Ana Reyes, the foreign minister of Norland, met Tomas Lindqvist of Westmark in Aldermoor on Tuesday. It was the fourth meeting of the two this year.',
      '“We are closer than in January,” Reyes told reporters after the talks. The River Commission proposed a 24-point plan for the dams in January, and it was revised to 17 points in Aldermoor.',
      'General Ivo Marek briefed Reyes on the flood defences before the meeting, an aide said. Reyes said that Lindqvist had rejected an earlier draft.',
      'The two are expected to meet again on Friday. If the commission agrees, the plan will be signed in April.',
    ],
  });
  build.article({
    id: 'art_post',
    publisher: 'Westmark Post',
    publishedAt: '2026-03-05',
    title: 'Westmark denies a second round on the dams',
    paragraphs: [
      'Tomas Lindqvist sat down with Ana Reyes for three hours in Aldermoor. His office denied that he met Juan Ortega, the Norlandic envoy.',
      'Colonel Petra Hale briefed Reyes on the flood defences, according to two officials. The 17-point plan was revised again on Wednesday, Ortega said.',
      '“Nobody signs a plan that drowns our villages,” Lindqvist said. Westmark demanded that Norland open the sluices.',
      'The Farmers Union sued the River Commission over the lower dam.',
    ],
  });
  build.article({
    id: 'art_herald',
    publisher: 'Norland Herald',
    publishedAt: '2026-03-06',
    title: 'Ortega says the minister was told of a third draft',
    paragraphs: [
      'Juan Ortega told the Herald that Reyes had said that Marek briefed her on a third draft. Ortega met Tomas Lindqvist in Aldermoor on Wednesday. Norland appointed Petra Hale as adviser to the River Commission.',
      'The Farmers Union welcomed the plan. Ana Reyes visited the lower dam at Aldermoor on Thursday.',
    ],
  });
  build.article({
    id: 'art_hostile',
    publisher: 'Wire <b>Bold</b>',
    publishedAt: '2026-03-07',
    title: `Markup in the news ${hostile}`,
    paragraphs: [`Nadia Osei met Petra Hale in Aldermoor ${hostile} on Saturday.`],
  });

  const at = (id: string, article: string, words: string, kind: string, more: object = {}) =>
    build.statement({ id, article, words, kind, ...more });
  at('att_near', 'art_courier', '“We are closer than in January,” Reyes told reporters', 'said', {
    speaker: 'per_reyes',
  });
  at('att_aide', 'art_courier', 'an aide said', 'said');
  at('att_draft', 'art_courier', 'Reyes said', 'said', { speaker: 'per_reyes' });
  at('att_office', 'art_post', 'His office denied', 'said', { speaker: 'per_lindqvist' });
  at('att_two', 'art_post', 'according to two officials', 'said');
  at('att_again', 'art_post', 'Ortega said', 'said', { speaker: 'per_ortega' });
  at('att_drown', 'art_post', '“Nobody signs a plan that drowns our villages,” Lindqvist said', 'said', {
    speaker: 'per_lindqvist',
  });
  at('att_outer', 'art_herald', 'Juan Ortega told the Herald', 'said', { speaker: 'per_ortega' });
  at('att_inner', 'art_herald', 'Reyes had said', 'said', { speaker: 'per_reyes', holder: 'att_outer' });
  at('st_met1', 'art_courier', 'met Tomas Lindqvist of Westmark', 'met');
  at('st_met2', 'art_post', 'sat down with Ana Reyes', 'met');
  at('st_met3', 'art_courier', 'fourth meeting of the two', 'met');
  at('st_denied', 'art_post', 'met Juan Ortega', 'met', { factuality: 'denied', holder: 'att_office' });
  at('st_secret', 'art_herald', 'met Tomas Lindqvist in Aldermoor', 'met');
  at('st_again', 'art_courier', 'expected to meet again on Friday', 'met', { factuality: 'expected' });
  at('st_brief1', 'art_courier', 'briefed Reyes on the flood defences', 'briefed', { holder: 'att_aide' });
  at('st_brief2', 'art_post', 'briefed Reyes on the flood defences', 'briefed', { holder: 'att_two' });
  at('st_brief3', 'art_herald', 'briefed her on a third draft', 'briefed', { holder: 'att_inner' });
  at('st_proposed', 'art_courier', 'proposed a 24-point plan', 'proposed');
  at('st_revised1', 'art_courier', 'revised to 17 points', 'revised');
  at('st_revised2', 'art_post', 'revised again on Wednesday', 'revised', { holder: 'att_again' });
  at('st_reject', 'art_courier', 'had rejected an earlier draft', 'rejected', { holder: 'att_draft' });
  at('st_sign', 'art_courier', 'will be signed in April', 'signed', { factuality: 'conditional' });
  at('st_demand', 'art_post', 'open the sluices', 'opened', { factuality: 'demanded' });
  at('st_sued', 'art_post', 'sued the River Commission', 'sued');
  at('st_appoint', 'art_herald', 'appointed Petra Hale as adviser', 'appointed');
  at('st_welcome', 'art_herald', 'welcomed the plan', 'welcomed');
  at('st_visit', 'art_herald', 'visited the lower dam', 'visited');
  at('st_hostile', 'art_hostile', 'met Petra Hale in Aldermoor', 'met');

  build.conflict(
    'con_brief',
    'Ivo Marek briefed Ana Reyes in one report, Petra Hale in another',
    [['st_brief1'], ['st_brief2']],
    'evt_brief',
  );
  build.conflict(
    'con_denied',
    'A meeting of Lindqvist and Ortega is reported and denied',
    [['st_denied'], ['st_secret']],
    'evt_denied',
    'factuality',
  );

  const person = (id: string, name: string, more: object = {}) =>
    build.node(id, ['Actor', 'Person'], name, [], { ...more });
  person('per_reyes', 'Ana Reyes', {
    aliases: ['Reyes'],
    roles: ['foreign minister of Norland'],
    mentions: Array.from({ length: 9 }, (_, i) => `{"article":"art_courier","start":${i},"end":${i + 1}}`),
  });
  person('per_lindqvist', 'Tomas Lindqvist', { aliases: ['Lindqvist'] });
  person('per_ortega', 'Juan Ortega', { aliases: ['Ortega'], roles: ['Norlandic envoy'] });
  person('per_marek', 'Ivo Marek', { roles: ['General'] });
  person('per_hale', 'Petra Hale', { roles: ['Colonel'] });
  person('per_osei', 'Nadia Osei');
  build.node('org_commission', ['Actor', 'Organization'], 'River Commission');
  build.node('org_union', ['Actor', 'Group'], 'Farmers Union');
  build.node('pla_norland', ['Actor', 'Place', 'Country'], 'Norland');
  build.node('pla_westmark', ['Actor', 'Place', 'Country'], 'Westmark');
  build.node('pla_aldermoor', ['Place'], 'Aldermoor');
  build.node('plan_dams', ['Plan'], 'plan for the dams', ['st_proposed']);
  build.node('plv_24', ['PlanVersion'], '24-point plan', ['st_proposed'], { points: 24 });
  build.node('plv_17', ['PlanVersion'], '17-point plan', ['st_revised1'], { points: 17 });
  build.node('plv_next', ['PlanVersion'], 'revised again', ['st_revised2']);
  build.node('evt_met', ['Event', 'Meeting'], 'Reyes and Lindqvist met', ['st_met1', 'st_met2', 'st_met3'], {
    kind: 'met',
    date: '2026-03-03',
    duration: 'PT3H',
    precision: 'day',
  });
  build.node('evt_denied', ['Event', 'Meeting'], 'Lindqvist met Ortega', ['st_denied', 'st_secret'], { kind: 'met' });
  build.node('evt_again', ['Event', 'Meeting'], 'Reyes and Lindqvist to meet again', ['st_again'], {
    kind: 'met',
    date: '2026-03-06',
  });
  build.node('evt_brief', ['Event', 'Briefing'], 'Reyes briefed on the flood defences', ['st_brief1', 'st_brief2'], {
    kind: 'briefed',
  });
  build.node('evt_sign', ['Event', 'Signing'], 'the plan signed', ['st_sign'], { kind: 'signed', date: '2026-04' });
  build.node('evt_visit', ['Event', 'Visit'], 'Reyes visited the lower dam', ['st_visit'], {
    kind: 'visited',
    date: '2026-03-05',
  });
  build.node('evt_sued', ['Event', 'Lawsuit'], 'Farmers Union sued River Commission', ['st_sued'], { kind: 'sued' });
  build.node('quo_near', ['Quote'], 'We are closer than in January', ['att_near'], {
    text: 'We are closer than in January',
  });
  build.node('quo_drown', ['Quote'], 'Nobody signs a plan that drowns our villages', ['att_drown'], {
    text: 'Nobody signs a plan that drowns our villages',
  });

  const link = build.edge;
  link('MET', 'per_lindqvist', 'per_reyes', ['st_met1', 'st_met2', 'st_met3'], { kind: 'met' });
  link('EXPECTED', 'per_lindqvist', 'per_reyes', ['st_again'], { kind: 'met' });
  link('MET', 'per_lindqvist', 'per_ortega', ['st_secret'], { kind: 'met' });
  link('DENIED', 'per_lindqvist', 'per_ortega', ['st_denied'], { kind: 'met' });
  link('BRIEFED', 'per_marek', 'per_reyes', ['st_brief1', 'st_brief3'], { kind: 'briefed' });
  link('BRIEFED', 'per_hale', 'per_reyes', ['st_brief2'], { kind: 'briefed' });
  link('PROPOSED', 'org_commission', 'plan_dams', ['st_proposed'], { kind: 'proposed' });
  link('REJECTED', 'per_lindqvist', 'plan_dams', ['st_reject'], { kind: 'rejected' });
  link('WELCOMED', 'org_union', 'plan_dams', ['st_welcome'], { kind: 'welcomed' });
  link('EXPECTED', 'pla_westmark', 'pla_norland', ['st_demand'], { kind: 'opened' });
  link('SUED', 'org_union', 'org_commission', ['st_sued'], { kind: 'sued' });
  link('APPOINTED', 'pla_norland', 'per_hale', ['st_appoint'], { kind: 'appointed' });
  link('MET', 'per_hale', 'per_osei', ['st_hostile'], { kind: 'met' });
  for (const version of ['plv_24', 'plv_17', 'plv_next']) link('HAS_VERSION', 'plan_dams', version);
  link('REVISED_TO', 'plv_24', 'plv_17', ['st_revised1']);
  link('REVISED_TO', 'plv_17', 'plv_next', ['st_revised2']);
  link('SAID', 'per_reyes', 'quo_near', ['att_near']);
  link('SAID', 'per_lindqvist', 'quo_drown', ['att_drown']);
  const took = (event: string, place: string, ...people: readonly string[]) => {
    for (const one of people) link('PARTICIPATED_IN', one, event, [], { role: 'agent' });
    if (place) link('TOOK_PLACE_IN', event, place);
  };
  took('evt_met', 'pla_aldermoor', 'per_reyes', 'per_lindqvist');
  took('evt_denied', '', 'per_lindqvist', 'per_ortega');
  took('evt_again', '', 'per_reyes', 'per_lindqvist');
  took('evt_brief', '', 'per_marek', 'per_hale', 'per_reyes');
  took('evt_visit', 'pla_aldermoor', 'per_reyes');
  took('evt_sued', '', 'org_union', 'org_commission');
  took('evt_sign', '', 'plan_dams');
  return build.build();
}

export const hints: Pick<ViewPayload, 'nodeHints' | 'relationHints'> = {
  nodeHints: {
    Person: { caption: 'Person', colour: '#3d6bc4', shape: 'circle' },
    Organization: { caption: 'Organization', colour: '#b96a14', shape: 'square' },
    Group: { caption: 'Group', colour: '#7c5cc4', shape: 'hexagon' },
    Country: { caption: 'Country', colour: '#12836f', shape: 'diamond' },
    Place: { caption: 'Place', colour: '#5c7285', shape: 'triangle' },
    Plan: { caption: 'Plan', colour: '#b23570', shape: 'square' },
    Meeting: { caption: 'Meeting', colour: '#2f6f9f', shape: 'diamond' },
  },
  relationHints: {
    met: { caption: 'met', colour: '#2f6f9f', mutual: true },
    MET: { caption: 'met', colour: '#2f6f9f', mutual: true },
    briefed: { caption: 'briefed', colour: '#7c5cc4', mutual: false },
    sued: { caption: 'sued', colour: '#b3413a', mutual: false },
    proposed: { caption: 'proposed', colour: '#b23570', mutual: false },
  },
};
