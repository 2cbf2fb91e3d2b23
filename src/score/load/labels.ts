// Labels that a gold file uses: each must be borne by an entity, an attribution or a statement of it.

import { type Path, meant } from '../../ontology/datafile.ts';
import type { GoldAttribution, GoldStatement } from '../gold.ts';
import type { GoldFile, GoldSentence } from '../goldfile.ts';
import { roles } from '../../model/statement.ts';
import type { Report } from './sentences.ts';

export interface Borne {
  readonly attributions: readonly GoldAttribution[];
  readonly statements: readonly GoldStatement[];
}

export function labelCheck(written: GoldFile, { attributions, statements }: Borne, report: Report): void {
  const entities = new Set(Object.keys(written.entities));
  const holders = new Set([...attributions.map(({ label }) => label), 'publisher']);
  const events = new Set(statements.flatMap(({ label }) => label ?? []));
  const ask = (label: string | null | undefined, known: ReadonlySet<string>, what: string, path: Path): void => {
    if (label === null || label === undefined || known.has(label)) return;
    report(path, `there is no ${what} "${label}"${meant(label, known)}`);
  };
  for (const [label, { members = [] }] of Object.entries(written.entities)) {
    for (const member of members) ask(member, entities, 'entity', ['entities', label, 'members']);
  }
  for (const [i, sentence] of written.sentences.entries()) {
    const path = ['sentences', i];
    for (const { label, below } of entitiesUsed(sentence)) ask(label, entities, 'entity', [...path, ...below]);
    for (const [j, one] of (sentence.attributions ?? []).entries()) {
      if ('inside' in one) ask(one.inside, holders, 'attribution', [...path, 'attributions', j, 'inside']);
    }
    for (const [j, { holder, condition }] of (sentence.statements ?? []).entries()) {
      ask(holder, holders, 'attribution', [...path, 'statements', j, 'holder']);
      ask(condition, events, 'statement', [...path, 'statements', j, 'condition']);
    }
  }
}

interface Used {
  readonly label: string | null | undefined;
  readonly below: Path;
}

function entitiesUsed(sentence: GoldSentence): readonly Used[] {
  const mentions = (['names', 'nominals', 'pronouns'] as const).flatMap((layer) =>
    Object.keys(sentence[layer] ?? {}).map((label): Used => ({ label, below: [layer, label] })),
  );
  const facts = (sentence.facts ?? []).flatMap(({ who, of }, i): Used[] => [
    { label: who, below: ['facts', i, 'who'] },
    { label: of, below: ['facts', i, 'of'] },
  ]);
  const sources = (sentence.attributions ?? []).flatMap((one, i): Used[] => {
    if ('continues' in one || typeof one.source !== 'object' || one.source === null) return [];
    return [{ label: one.source.entity, below: ['attributions', i, 'source', 'entity'] }];
  });
  const fillers = (sentence.statements ?? []).flatMap((statement, i) =>
    roles.flatMap((role) => {
      const given = role === 'time' ? undefined : statement[role];
      return [given ?? []]
        .flat()
        .flatMap((filler): Used[] =>
          typeof filler === 'object' ? [{ label: filler.entity, below: ['statements', i, role] }] : [],
        );
    }),
  );
  return [...mentions, ...facts, ...sources, ...fillers];
}
