// A document -> its extraction record: references, speeches, who is who, events, and the record of all of them.

import type { Document } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { withAnchors } from './anchors.ts';
import { findSpeech } from './attribution.ts';
import { withVoices } from './attribution/voices.ts';
import { withCarried } from './carried.ts';
import { corefer } from './coreference.ts';
import { english } from './english.ts';
import { findEvents } from './events.ts';
import { telling } from './events/telling.ts';
import { openStatements } from './open.ts';
import { reading } from './reading.ts';
import { record } from './record.ts';
import { attributionsOf } from './record/attributions.ts';
import { findReferences } from './references.ts';
import { withStanding } from './standing.ts';

export function extract(given: Document, ontology: Ontology): Extraction {
  const read = reading(english(given), ontology);
  const speeches = findSpeech(read);
  const references = withVoices(read, findReferences(read), speeches);
  const { mentions, entities } = corefer(read, references, speeches);
  const attributions = attributionsOf(read, speeches, mentions);
  const told = telling(read, { mentions, entities, attributions });
  const events = withStanding(told, findEvents(told), { entities, mentions });
  const open = openStatements(told, mentions);
  const dated = withCarried(read, withAnchors(told, events));
  return record(read.document, { mentions, entities, open, ...dated });
}
