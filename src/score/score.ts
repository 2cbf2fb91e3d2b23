// A record against the gold of its article: tallies by capability and by kind, and what was missed, wrong or too much, in
// the order of the text. Only what the gold annotates in full is scored. Pure; the records come from the pipeline.

import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { scoreEvents } from './events.ts';
import { scoreFacts, scoreOpen } from './facts.ts';
import type { Gold } from './gold.ts';
import type { Layer } from './goldfile.ts';
import { links } from './links.ts';
import { scoreCoreference, scoreNames } from './names.ts';
import { pairSpeech, scoreSpeech } from './speech.ts';
import { type Scored, together } from './tally.ts';
import { scoreQuantities, scoreTimes } from './values.ts';

export function score(gold: Gold, record: Extraction, ontology: Ontology): Scored {
  const who = links(gold, record);
  const speech = pairSpeech(gold, record);
  const scorers: Readonly<Record<Layer, () => Scored>> = {
    names: () => scoreNames(gold, record, ontology),
    coreference: () => scoreCoreference(gold, record, who),
    times: () => scoreTimes(gold, record),
    quantities: () => scoreQuantities(gold, record),
    attributions: () => scoreSpeech(gold, record, { links: who, speech }),
    statements: () => scoreEvents(gold, record, { links: who, speech }),
    facts: () => scoreFacts(gold, record, who),
    open: () => scoreOpen(gold, record),
  };
  const { tallies, findings } = together([...gold.layers].map((layer) => scorers[layer]()));
  return { tallies, findings: [...findings].sort((a, b) => a.at - b.at) };
}
