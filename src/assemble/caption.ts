// What people read on an event: who, what, whom, taken from the statement that says most. Where nobody does it, what it
// was done to comes first ("Six people killed"); where nobody is told at all, the noun of its kind ("Meeting in Lisbon").
// What is not reported as done is marked, so that no caption reads like a fact that nobody states.

import type { StatementRecord } from '../model/corpus.ts';
import { strongestFirst } from '../model/event.ts';
import type { Argument, Role } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Assembly } from './assembly.ts';
import { phrase } from './phrase.ts';

export function captionOf(records: readonly StatementRecord[], kind: EventKind, assembly: Assembly): string {
  const held = records.map(({ statement }) => statement);
  const [surest] = strongestFirst(held.map(({ factuality }) => factuality));
  const [fullest] = [...records].sort(
    (a, b) =>
      Number(b.statement.factuality === surest) - Number(a.statement.factuality === surest) ||
      weight(b) - weight(a) ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
  if (!fullest) return kind.caption;
  const negative = held.every(({ polarity }) => polarity === 'negative');
  const marks = [...(surest === undefined || surest === 'asserted' ? [] : [surest]), ...(negative ? ['negated'] : [])];
  const line = capitalized(lineOf({ record: fullest, kind, assembly }));
  return marks.length > 0 ? `${line} (${marks.join(', ')})` : line;
}

interface Telling {
  readonly record: StatementRecord;
  readonly kind: EventKind;
  readonly assembly: Assembly;
}

/** A role with the preposition and the names that fill it. */
interface Part {
  readonly role: Role;
  readonly preposition: string;
  readonly names: string;
}

function lineOf(telling: Telling): string {
  const { caption, label, required } = telling.kind;
  const who = partOf('agent', telling)?.names;
  const whom = (['partner', 'object', 'addressee', 'to', 'topic'] as const).flatMap(
    (role) => partOf(role, telling) ?? [],
  )[0];
  if (who === undefined && whom === undefined) {
    const place = partOf('place', telling);
    return joined(place?.preposition === '' ? `${label.toLowerCase()},` : label.toLowerCase(), told(place));
  }
  if (who === undefined && whom?.preposition === '') return joined(whom.names, caption);
  if (who === undefined) return joined(label.toLowerCase(), told(whom));
  const content =
    whom === undefined || whom.role === 'addressee' || whom.role === 'partner' || required.includes('content');
  return joined(who, caption, told(whom), content ? contentOf(telling) : undefined);
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function told(part: Part | undefined): string | undefined {
  return part && joined(part.preposition, part.names);
}

function weight({ statement }: StatementRecord): number {
  return new Set(statement.arguments.map(({ role }) => role)).size * 100 + statement.arguments.length;
}

function partOf(role: Role, telling: Telling): Part | undefined {
  const { record, assembly } = telling;
  const filled = record.statement.arguments.filter((one) => one.role === role);
  const known = filled.flatMap((one) => assembly.partiesOf(one.entity).map(({ name }) => name));
  const placeholders = assembly.ontology.lexicon.words('placeholders');
  const described = filled
    .map((one) => shortened(phrase(one, record.extraction)))
    .filter((words) => !placeholders.has(words.toLowerCase()));
  const names = [...new Set(known.length > 0 ? known : described)].join(', ');
  const [first] = filled;
  return first === undefined || names === '' ? undefined : { role, names, preposition: prepositionOf(first, telling) };
}

// "Voted against the sale", "agreed with Norland", "asked for help": the preposition that the text has before the filler,
// else the first that the kind knows for the role. Where a bare object may fill it too, only beside the trigger: "asked
// for help", but "presented her with a plan" is told as "presented a plan".
function prepositionOf({ role, start }: Argument, { record, kind }: Telling): string {
  if (role === 'agent') return '';
  const { statement, extraction } = record;
  const ways = kind.linking[statement.rule.includes('.noun') ? 'noun' : 'verb']?.[role] ?? [];
  const words = ways.filter((way) => !functions.has(way));
  if (words.some((word) => kind.caption.endsWith(` ${word}`))) return '';
  const isBare = words.length < ways.length && ways[0] !== words[0];
  const from = isBare ? statement.trigger.end : statement.sentence.start;
  const before = extraction.article.text.slice(from, start);
  const found = (isBare ? /^\s+(\p{L}+)\s+$/u : /(\p{L}+)\s+$/u).exec(before)?.[1]?.toLowerCase();
  if (found !== undefined && words.includes(found)) return found;
  return isBare || role === 'place' || role === 'content' ? '' : (words[0] ?? '');
}

const functions = new Set([
  'subject',
  'object',
  'iobject',
  'clause',
  'possessor',
  'modifier',
  'bystander',
  'predicate',
]);

/** Up to the mark that ends a quotation. */
function contentOf(telling: Telling): string | undefined {
  const { statement, extraction } = telling.record;
  const content = statement.arguments.find(({ role }) => role === 'content');
  if (!content) return undefined;
  const [words = ''] = phrase(content, extraction).split(/,?["”]/u);
  return joined(prepositionOf(content, telling), shortened(words));
}

function shortened(text: string): string {
  if (text.length <= 60) return text;
  return `${text.slice(0, 58).replace(/[\s,;:]+\S*$/u, '')}...`;
}

/** Names that begin small ("eBay") stay. */
function capitalized(line: string): string {
  return /^\p{Ll}+(?:[\s,’']|$)/u.test(line) ? line.charAt(0).toUpperCase() + line.slice(1) : line;
}
