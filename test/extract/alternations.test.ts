// Ways of saying, each over several kinds of events: whatever the alternation, the arguments are the same, word for word.
// Read by the whole line, on real trees.

import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { sliceOf } from '../../src/model/span.ts';
import { annotators, docOf } from '../annotate/doc.ts';

const tools = annotators();

/** `role words` of each statement of the kind, in the order of the text. */
function told(kind: string, text: string): readonly string[] {
  const { article, statements } = extract(docOf(text, tools), tools.ontology);
  return statements
    .filter((statement) => statement.kind === kind)
    .map(({ arguments: filled }) =>
      filled
        .filter(({ role }) => role !== 'content' && role !== 'count')
        .map((argument) => `${argument.role} ${sliceOf(article.text, argument)}`)
        .join(', '),
    );
}

const ways: Readonly<Record<string, readonly (readonly [text: string, kind: string, expected: string])[]>> = {
  'the passive': [
    ['The union was criticised by the mayor.', 'criticised', 'agent the mayor, object The union'],
    ['The plan was rejected by Peru and Chile.', 'rejected', 'agent Peru, agent Chile, object The plan'],
    [
      'Two fighters were killed by US special forces in Peru.',
      'killed',
      'agent US special forces, object Two fighters',
    ],
    ['Chile was granted access by the ministry.', 'let-in', 'agent the ministry, addressee Chile'],
  ],
  'a noun for the event': [
    ["The mayor's criticism of the union was noted.", 'criticised', 'agent The mayor, object the union'],
    ["Peru's rejection of the plan was noted.", 'rejected', 'agent Peru, object the plan'],
    ['The talks between Peru and Chile ended.', 'negotiated', 'agent Peru, partner Chile'],
  ],
  'a relative clause': [
    ['The mayor, who criticised the union, resigned.', 'criticised', 'agent The mayor, object the union'],
    ['The union that the mayor criticised has appealed.', 'criticised', 'agent the mayor, object The union'],
    ['The union criticised by the mayor has appealed.', 'criticised', 'agent the mayor, object The union'],
    ['Soldiers killed in the ambush were buried.', 'killed', 'object Soldiers'],
    ['A campaign of Ana Reyes, who was arrested on Monday, ended.', 'arrested', 'object Ana Reyes'],
  ],
  'who does an infinitive or a participle': [
    ['A jury convicted a guard of killing two prisoners.', 'killed', 'agent a guard, object two prisoners'],
    ['Ortega blamed the party for losing the election.', 'lost', 'agent the party, object the election'],
    ['Kenya sent 200 soldiers to attack the camp.', 'attacked', 'agent 200 soldiers, object the camp'],
    ['Two men were sent to kill the mayor.', 'killed', 'agent Two men, object the mayor'],
    ['Police closed the road to arrest the driver.', 'arrested', 'agent Police, object the driver'],
    ['The judge gave the company a month to pay the workers.', 'paid', 'agent the company, object the workers'],
    ['Ortega needs nine points to win the title.', 'won', 'agent Ortega, object the title'],
    ['Holm promised the workers to raise pay.', 'raised', 'agent Holm, object pay'],
    ['Reyes urged Ortega, a former judge, to free the rebels.', 'released', 'agent Ortega, object the rebels'],
    ['The president was the first leader to visit the island.', 'visited', 'agent The president, object the island'],
    [
      'Reyes attacked Ortega for leaving office, accusing the mayor of cowardice.',
      'accused',
      'agent Reyes, addressee the mayor, topic cowardice',
    ],
    ['The ministry asked Ana Reyes, who was backed by the army, to resign.', 'resigned', 'agent Ana Reyes'],
  ],
  'who does it behind a passive or a comma': [
    ['She used the radio to warn residents.', 'warned', 'agent She, addressee residents'],
    [
      'The army was reported by local media to have attacked the village.',
      'attacked',
      'agent The army, object the village',
    ],
    ['The storm caused houses in Lima, Peru, to collapse.', 'collapsed', 'object houses'],
    [
      'Tens of thousands of farmers protested against the law.',
      'protested',
      'agent Tens of thousands of farmers, topic the law',
    ],
    ['Holm was out of town visiting Kenya.', 'visited', 'agent Holm, object Kenya'],
    ['Ortega sued the bank and Holm to block the sale.', 'blocked', 'agent Ortega, object the sale'],
  ],
  'whose plan it is': [
    ["The minister declined Ortega's offer to resign.", 'resigned', 'agent Ortega'],
    ['Kenya backed an attempt by rebels to seize the port.', 'captured', 'agent rebels, object the port'],
    ['The decision of the court to free the guard was noted.', 'released', 'agent the court, object the guard'],
    ['Police foiled a plot to kill the mayor.', 'killed', 'object the mayor'],
    ["The union's demand to close the mine was noted.", 'closed', 'object the mine'],
    ['Thousands called for the minister to resign.', 'resigned', 'agent the minister'],
    ['Kenya rejected a call for the president to resign.', 'resigned', 'agent the president'],
    ['The mayor rejected calls to resign.', 'resigned', 'agent The mayor'],
  ],
  'subjects and objects that the tree hides': [
    ['The judge who sentenced Ortega has resigned.', 'resigned', 'agent The judge'],
    ['Lars Holm was the brother of Jon Holm, who was killed in 2009.', 'killed', 'object Jon Holm'],
    ['Police notified the mayor and the bank was evacuated.', 'evacuated', 'object the bank'],
    ['Holm was hailed a hero.', 'praised', 'object Holm'],
    ['The guard who left the house was held and charged with fraud.', 'charged', 'object The guard, topic fraud'],
    ['A former adviser for Kenya was sentenced on Monday.', 'sentenced', 'object A former adviser'],
  ],
  'lists of arguments': [
    ['Peru rejected the plan and the budget.', 'rejected', 'agent Peru, object the plan, object the budget'],
    [
      'Peru sent medicine and tents to Chile and Kenya.',
      'gave-aid',
      'agent Peru, object medicine, object tents, addressee Chile, addressee Kenya',
    ],
    [
      'Norway restored ties with Kenya and Chile.',
      'restored',
      'agent Norway, partner Kenya, partner Chile, object ties',
    ],
  ],
  'joined verbs': [
    ['Jun Reyes accused the union of fraud and left.', 'accused', 'agent Jun Reyes, addressee the union, topic fraud'],
    ['Peru rejected the plan and criticised the union.', 'criticised', 'agent Peru, object the union'],
    ['Hawkins predicted the party would lose and asked voters to wait.', 'asked', 'agent Hawkins, addressee voters'],
    ['Ortega was arrested on Monday and released on Friday.', 'released', 'object Ortega'],
  ],
  control: [
    ['Peru asked Chile to convey the letter to Kenya.', 'conveyed', 'agent Chile, object the letter, addressee Kenya'],
    [
      'Westmark Jets defeated Norland Air to win an order for 12 planes.',
      'won',
      'agent Westmark Jets, object an order for 12 planes',
    ],
    ['Peru promised to help Chile.', 'helped', 'agent Peru, addressee Chile'],
    ['After meeting Ortega, Reyes visited Rome.', 'met', 'agent Reyes, partner Ortega'],
  ],
  'a light verb': [
    ['Peru held talks with Chile.', 'negotiated', 'agent Peru, partner Chile'],
    ['Peru made an offer to Chile.', 'offered', 'agent Peru, addressee Chile'],
    ['Peru imposed sanctions on Chile.', 'sanctioned', 'agent Peru, object Chile'],
    ['Workers went on strike over pay.', 'struck', 'agent Workers, topic pay'],
  ],
  apposition: [
    ['The governor, a former banker, criticised the union.', 'criticised', 'agent The governor, object the union'],
    ['Police arrested the mayor, Juan Ortega, in Quito.', 'arrested', 'agent Police, object Juan Ortega, place Quito'],
  ],
  'somebody behind another phrase': [
    ["Peru rejected Chile's offer.", 'rejected', "agent Peru, object Chile's offer, addressee Chile"],
    ['Peru criticised the raid by rebels.', 'criticised', 'agent Peru, object the raid, addressee rebels'],
    ['Peru threatened to sue the bank.', 'threatened', 'agent Peru, addressee the bank'],
    [
      'Norway imposed a ban on imports from Chile.',
      'banned',
      'agent Norway, object imports from Chile, addressee Chile',
    ],
  ],
  'two sides in one phrase': [
    ['Peru and Chile met in Quito.', 'met', 'agent Peru, partner Chile, place Quito'],
    ['The two ministers met in Quito.', 'met', 'agent The two ministers, place Quito'],
  ],
  'a headline without helpers': [
    ['Minister accused of fraud.', 'accused', 'addressee Minister, topic fraud'],
    ['Rebels seize key town in eastern Congo.', 'captured', 'agent Rebels, object key town, place Congo'],
  ],
  'whole phrases': [
    ['At least nine workers were killed in the ambush.', 'killed', 'object At least nine workers'],
    [
      'South Africa hosted the leaders of Ukraine and Peru.',
      'hosted',
      'agent South Africa, object the leaders of Ukraine and Peru',
    ],
    ['Soldiers from Kenya attacked the village.', 'attacked', 'agent Soldiers from Kenya, object the village'],
    [
      'Rebels handed over 12 prisoners to the army.',
      'handed-over',
      'agent Rebels, object 12 prisoners, addressee the army',
    ],
  ],
};

describe.each(Object.entries(ways))('%s', (_, rows) => {
  test.each(rows)('%s (%s)', (text, kind, expected) => {
    expect(told(kind, text)).toEqual([expected]);
  });
});

test.each([
  ['a verb whose object the kind leaves is another event', 'The guard disarmed a gunman.', 'surrendered'],
  ['a finite verb is active whatever stands behind its "by"', 'The coach stood by the river.', 'defended'],
  ['a possessor is no subject beside one', "Norway's neighbouring states left the treaty.", 'met'],
])('%s', (_, text, kind) => {
  expect(told(kind, text)).toEqual([]);
});
