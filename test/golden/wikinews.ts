// `npx tsx test/golden/wikinews.ts [--statements TITLE] [--draw N]`: how the extractor does on news it was not made for.
// Draws articles of the shared Wikinews text with a fixed seed (mulberry32 keys, sorted), and prints how dense their
// statements are; with --statements (a title or the start of one) every statement of that article, for a person to judge.

import { parseArgs } from 'node:util';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { random, shuffled } from '../../src/train/random.ts';
import { extractor, wikinews } from '../reading/corpus.ts';

const seed = 7;
const { values } = parseArgs({
  options: { statements: { type: 'string' }, draw: { type: 'string', default: '20' } },
});

const extraction = extractor();
const drawn = shuffled(wikinews(), random(seed)).slice(0, Number(values.draw));
const wanted = values.statements;

if (wanted === undefined) density();
else for (const piece of drawn.filter(({ title }) => title.startsWith(wanted))) list(extraction(piece));

function density(): void {
  let [words, statements, attributions] = [0, 0, 0];
  console.log('words  statements  words each  attributions  article');
  for (const piece of drawn) {
    const { title } = piece;
    const found = extraction(piece);
    const count = piece.text.split(/\s+/).length;
    words += count;
    statements += found.statements.length;
    attributions += found.attributions.length;
    row(count, found.statements.length, found.attributions.length, title);
  }
  row(words, statements, attributions, `all ${drawn.length}`);
}

function row(words: number, statements: number, attributions: number, title: string): void {
  const each = statements === 0 ? '-' : (words / statements).toFixed(1);
  console.log(
    `${String(words).padStart(5)}  ${String(statements).padStart(10)}  ${each.padStart(10)}  ${String(attributions).padStart(12)}  ${title}`,
  );
}

/** In the order of the text, sentence by sentence. */
function list(found: Extraction): void {
  const said = ({ start, end }: Span): string => found.article.text.slice(start, end).replaceAll('\n', ' / ');
  const inside = (outer: Span, { start }: Span): boolean => outer.start <= start && start < outer.end;
  for (const sentence of found.sentences) {
    console.log(`\n${said(sentence)}`);
    for (const attribution of found.attributions)
      if (inside(sentence, attribution.cue ?? attribution.content[0] ?? sentence)) console.log(speech(attribution));
    for (const statement of found.statements)
      if (inside(sentence, statement.trigger)) console.log(happening(statement));
  }

  function speech({ kind, source, cue, content, addressee, factuality, polarity, inside: outer }: Attribution): string {
    const by =
      source === null ? '?' : `${said(source)}${source.anonymous ? ' (anonymous)' : ''}${named(source.entity)}`;
    const to = addressee === null ? '' : ` -> ${said(addressee)}`;
    const words = content.map((part) => `[${said(part)}]`).join(' + ');
    return `  ATTRIBUTION ${kind} "${cue === null ? '' : said(cue)}" by ${by}${to}: ${words} ${factuality} ${polarity}${outer === null ? '' : ' nested'}`;
  }

  function happening(statement: Statement): string {
    const filled = statement.arguments.map((one) => `${one.role}=${said(one)}${named(one.entity)}`).join('; ');
    const time = statement.time === null ? undefined : found.times[statement.time];
    const when = time === undefined ? '' : `; time=${said(time)}`;
    const numbered = statement.ordinal === null ? '' : `; ordinal ${statement.ordinal}`;
    return `  ${statement.kind} "${said(statement.trigger)}" ${filled}${when}${numbered} | ${statement.factuality} ${statement.polarity}${holder(statement)}`;
  }

  function holder(statement: Statement): string {
    if (statement.holder === null) return '';
    const source = found.attributions.find(({ id }) => id === statement.holder)?.source;
    return ` | holder ${source ? said(source) : '?'}`;
  }

  function named(id: string | null): string {
    const entity = found.entities.find((one) => one.id === id);
    return entity === undefined ? '' : ` {${entity.name}}`;
  }
}
