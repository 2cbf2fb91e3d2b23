// Names whose kind the words around them tell: places in "Allen, Texas", "the town of Rachel", "nearby Hiko", "Wardak province",
// bodies in "the airline Virgin Sava" and "Orlan coach Dan Holt". In: the names of a sentence as runs of its tokens. Out: the same, with those that the
// network took for something else or did not see. A list of regions ("Iowa, Nevada and Ohio") is none inside another.

import type { Token } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { isName, type NameRun } from './consistency.ts';

export type Placed = (tokens: readonly Token[], runs: readonly NameRun[]) => readonly NameRun[];

/** How sure a name is that its surroundings alone make a place. */
const byPlace = 0.8;

/** Words of a name before or behind a comma, at most. */
const longest = 4;

export function placedNames(ontology: Ontology): Placed {
  const sorts = [...ontology.lexicon.table('nouns-place')].filter(([, { within }]) => within === true);
  const nouns = new Set(sorts.map(([noun]) => noun));
  const parts = new Set(sorts.filter(([, { part }]) => part === true).map(([noun]) => noun));
  const firms = new Set(
    [...ontology.lexicon.table('sorts')].filter(([, { firm }]) => firm === true).map(([noun]) => noun),
  );
  const whereWords = ontology.lexicon.words('place-words');
  const localBodies = ontology.lexicon.words('local-bodies');
  const offices = ontology.lexicon.table('body-roles');
  const people = new Set([...ontology.lexicon.words('roles'), ...ontology.lexicon.words('nouns-person')]);
  const bodies = ontology.lexicon.words('org-endings');
  const bodyNouns = new Set(
    [...ontology.lexicon.table('nouns-org')]
      .filter(([noun, { only }]) => !only && !people.has(noun))
      .map(([noun]) => noun),
  );
  const workplace = ontology.lexicon.words('workplace-prepositions');
  return (tokens, runs) => {
    const made = tokens.flatMap(({ text, upos, xpos }, at): NameRun[] => {
      if (text === ',')
        return [...beforeComma(tokens, { at, runs, ontology }), ...beforeBody(tokens, { runs, at, nouns: bodyNouns })];
      if (workplace.has(text) && people.has(tokens[at - 1]?.lemma ?? '')) return workplaceBehind(tokens, runs, at + 1);
      if (firms.has(text)) return firmBeside(runs, at);
      if (localBodies.has(text)) return personBefore(runs, at, 'Place');
      if (offices.has(text))
        return [...bodyBefore(runs, at), ...(offices.get(text)?.owned === true ? bodyOwning(tokens, runs, at) : [])];
      if (whereWords.has(text)) return runStarting(tokens, runs, at + 1, 'Person');
      if (upos === 'NOUN' && xpos === 'NN' && people.has(text))
        return personBehind(tokens, { runs, from: at + 1, bodies });
      if (!nouns.has(text)) return [];
      if (tokens[at + 1]?.text === 'of') return runStarting(tokens, runs, at + 2, null);
      return parts.has(text) ? partBefore(runs, at) : [];
    });
    if (made.length === 0) return runs;
    const left = runs.filter((run) => !made.some((one) => run.from < one.to && one.from < run.to));
    return [...left, ...made].sort((a, b) => a.from - b.from);
  };
}

/** "[Windsor Locks], Connecticut": a town of that region or country, or whatever has a preposition of place before it. */
function beforeComma(
  tokens: readonly Token[],
  { at, runs, ontology }: { at: number; runs: readonly NameRun[]; ontology: Ontology },
): NameRun[] {
  const area = areaAt(tokens, at + 1, ontology);
  if (!area) return [];
  const { gazetteer, countries, lexicon } = ontology;
  const isIn = ({ country, region }: { country: string; region: string }): boolean =>
    country === area.code || region === area.name || gazetteer.regions(area.name).includes(country);
  const run = runs.find(({ to, kind }) => to === at && kind !== 'Country');
  for (let from = Math.max(0, at - longest); from < at; from++) {
    const words = tokens.slice(from, at);
    if (!words.every(isName)) continue;
    const name = words.map(({ text }) => text).join(' ');
    if (!gazetteer.towns(name).some(isIn)) continue;
    return [{ from: Math.min(from, run?.from ?? from), to: at, kind: 'Place', confidence: byPlace, isPlaced: true }];
  }
  const before = run && tokens[run.from - 1];
  if (!run || !before || run.kind === 'Place' || !lexicon.words('place-prepositions').has(before.text.toLowerCase()))
    return [];
  const name = tokens
    .slice(run.from, run.to)
    .map(({ text }) => text)
    .join(' ');
  if (gazetteer.regions(name).length > 0 || countries.named(name)) return [];
  return [{ ...run, kind: 'Place', isPlaced: true }];
}

/** A region or country that stands alone behind a comma: no "Germany's chancellor", no "Ohio senator". */
function areaAt(tokens: readonly Token[], from: number, { countries, gazetteer }: Ontology): Area | null {
  let found: Area | null = null;
  let name = '';
  for (let to = from; to < from + longest && isName(tokens[to]); to++) {
    name += `${name === '' ? '' : ' '}${tokens[to]?.text ?? ''}`;
    const next = tokens[to + 1];
    if (isName(next) || next?.xpos === 'POS' || (next?.upos === 'NOUN' && tokens[to]?.deprel !== 'appos')) continue;
    const code = countries.named(name)?.code ?? null;
    if (code !== null || gazetteer.regions(name).length > 0) found = { name, code };
  }
  return found;
}

interface Area {
  readonly name: string;
  /** Of a country. */
  readonly code: string | null;
}

function runStarting(tokens: readonly Token[], runs: readonly NameRun[], from: number, only: string | null): NameRun[] {
  const run = runs.find((one) => one.from === from);
  if (!run || run.kind === 'Country' || run.kind === 'Place' || (only !== null && run.kind !== only)) return [];
  if (tokens[run.to]?.xpos === 'POS' && only !== null) return [];
  return [{ ...run, kind: 'Place', isPlaced: true }];
}

/** "[Maidan Wardak] province" */
function partBefore(runs: readonly NameRun[], at: number): NameRun[] {
  const run = runs.find(({ to, kind }) => to === at && (kind === 'Person' || kind === 'Organization'));
  return run ? [{ ...run, kind: 'Place', isPlaced: true }] : [];
}

/** "the airline [Virgin Sava]" is neither the sea of that name nor a girl, nor is "[Virgin] airline". */
function firmBeside(runs: readonly NameRun[], at: number): NameRun[] {
  const run = runs.find(({ from, kind }) => from === at + 1 && (kind === 'Place' || kind === 'Person'));
  return run ? [{ ...run, kind: 'Organization', isPlaced: true }] : personBefore(runs, at, 'Organization');
}

/** "[Westmarkshire] police", of which no person has one. */
function personBefore(runs: readonly NameRun[], at: number, kind: 'Place' | 'Organization'): NameRun[] {
  const run = runs.find((one) => one.to === at && one.kind === 'Person');
  return run && run.to - run.from === 1 ? [{ ...run, kind, isPlaced: true }] : [];
}

/** "[Orlan] coach Dan Holt": the name before an office that only bodies have and a person's name. */
function bodyBefore(runs: readonly NameRun[], at: number): NameRun[] {
  const isHeld = runs.some(({ from, kind }) => from === at + 1 && kind === 'Person');
  const run = isHeld ? runs.find(({ to, kind }) => to === at && kind === 'Person') : undefined;
  return run ? [{ ...run, kind: 'Organization', isPlaced: true }] : [];
}

/** "[Acme]'s CEO", "CEO of [Acme]" */
function bodyOwning(tokens: readonly Token[], runs: readonly NameRun[], at: number): NameRun[] {
  const run = runs.find(
    ({ from, to, kind }) =>
      kind === 'Person' &&
      ((tokens[at - 1]?.xpos === 'POS' && to === at - 1) || (tokens[at + 1]?.upos === 'ADP' && from === at + 2)),
  );
  return run && run.to - run.from === 1 ? [{ ...run, kind: 'Organization', isPlaced: true }] : [];
}

/** "[Acme], an environmental group," */
function beforeBody(
  tokens: readonly Token[],
  { runs, at, nouns }: { runs: readonly NameRun[]; at: number; nouns: ReadonlySet<string> },
): NameRun[] {
  const run = runs.find(({ to, kind }) => to === at && (kind === 'Person' || kind === 'Place'));
  const noun =
    run && tokens.slice(at + 1).find(({ deprel, head }) => deprel === 'appos' && head >= run.from && head < at);
  const isDetermined = tokens[at + 1]?.upos === 'DET';
  return run && noun?.upos === 'NOUN' && isDetermined && nouns.has(noun.lemma)
    ? [{ ...run, kind: 'Organization', isPlaced: true }]
    : [];
}

/** "an attorney with [Acme]": one name alone, as "an aide with Ana Reyes" may be anybody. */
function workplaceBehind(tokens: readonly Token[], runs: readonly NameRun[], from: number): NameRun[] {
  const run = runs.find((one) => one.from === from && one.to === from + 1 && one.kind === 'Person');
  return run && tokens[run.to]?.xpos !== 'POS' ? [{ ...run, kind: 'Organization', isPlaced: true }] : [];
}

/** "businessman [Rocky Delgado Fuentes]" is no firm, unless a word of it says so. */
function personBehind(
  tokens: readonly Token[],
  { runs, from, bodies }: { runs: readonly NameRun[]; from: number; bodies: ReadonlySet<string> },
): NameRun[] {
  const run = runs.find((one) => one.from === from && (one.kind === 'Organization' || one.kind === 'Place'));
  if (!run || run.to - run.from < 2 || tokens[run.to]?.upos === 'NOUN') return [];
  const isBody = tokens.slice(run.from, run.to).some(({ text }) => bodies.has(text));
  return isBody ? [] : [{ ...run, kind: 'Person', isPlaced: true }];
}
