// The linker: which entities, quotations and events of all articles are one, why, which articles are one origin, which
// versions the plans have and which statements cannot all be true. A pure function of the set of records and judgements:
// people and bodies first, then quotations and events by who is in them, then groups by the events they take part in.

import type { Resolution } from '../model/cluster.ts';
import { corpus } from '../model/corpus.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { conflicts } from './conflicts.ts';
import { entityClusters, entityLinks, proposals } from './entities.ts';
import { events } from './events.ts';
import { groupsByPart } from './groups.ts';
import { identities } from './identity.ts';
import { judged } from './judged.ts';
import { origins } from './origins.ts';
import { quotes } from './quotes.ts';
import { planVersions } from './versions.ts';

export function resolve(
  extractions: readonly Extraction[],
  judgements: readonly Judgement[],
  ontology: Ontology,
): Resolution {
  const all = corpus(extractions);
  const decided = judged(judgements);
  const entities = entityLinks(all, decided, ontology);
  const known = identities(entityClusters(entities.profiles, entities.links, decided), entities.profiles, ontology);
  const said = quotes({ corpus: all, identities: known, ontology }, decided);
  const quoteOf = new Map<string, string>(
    said.clusters.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const happened = events({ corpus: all, ontology, identities: known, quoteOf }, decided);
  const links = [...entities.links, ...groupsByPart(happened.clusters, happened.occurrences)];
  const clusters = entityClusters(entities.profiles, links, decided);
  return {
    entities: clusters,
    events: happened.clusters,
    quotes: said.clusters,
    planVersions: planVersions({
      corpus: all,
      ontology,
      identities: identities(clusters, entities.profiles, ontology),
      occurrences: happened.occurrences,
      events: happened.clusters,
    }),
    origins: origins(all.extractions, ontology),
    conflicts: conflicts(happened.clusters, happened.occurrences),
    proposals: proposals([...links, ...said.links, ...happened.links]),
  };
}
