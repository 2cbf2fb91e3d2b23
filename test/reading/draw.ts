// `npx tsx test/reading/draw.ts`: statements drawn at random from news, for a person to judge one by one.
//   --sample N          draw N statements (default 150)      --attributions N   and N attributions (default 0)
//   --seed S            another draw (default 1)             --from wikinews    or meantime; default both
//   --json              as JSON Lines                        --tsv FILE         also write the sheet of verdicts, to be filled in
//   --article TITLE     not a draw: all of the articles with this in their title
//   --of FILE           not a draw: those that a sheet lists, with the verdict given, as far as they are still found
//   --verdicts FILE...  not a draw: what the verdicts of these sheets come to
// The draw is over all of the news, so that a long article counts as much as its statements.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { byId } from '../../src/model/order.ts';
import { random, shuffled } from '../../src/train/random.ts';
import { extractor, meantime, wikinews } from './corpus.ts';
import { type Shown, lines, shownAttribution, shownStatement } from './show.ts';
import { type Verdict, share, shares, told, verdicts } from './verdicts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '150' },
    attributions: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    tsv: { type: 'string' },
    article: { type: 'string' },
    of: { type: 'string' },
    verdicts: { type: 'string' },
  },
});

if (values.verdicts !== undefined) count([values.verdicts, ...positionals].flatMap(sheet));
else if (values.of !== undefined) relist(sheet(values.of));
else if (values.article !== undefined) article(values.article);
else draw();

function sheet(file: string): readonly Verdict[] {
  return verdicts(readFileSync(file, 'utf8'), file);
}

/** All that is found in all of the news, or in the articles with this in their title. */
function found(title = ''): { readonly statements: readonly Shown[]; readonly attributions: readonly Shown[] } {
  const extract = extractor();
  const all = [...(values.from === 'meantime' ? [] : wikinews()), ...(values.from === 'wikinews' ? [] : meantime())];
  const wanted = all.filter((piece) => piece.title.includes(title));
  const records = wanted.map((piece) => ({ title: piece.title, record: extract(piece) }));
  return {
    statements: records.flatMap(({ title, record }) =>
      record.statements.map((one) => shownStatement(record, title, one)),
    ),
    attributions: records.flatMap(({ title, record }) =>
      record.attributions.map((one) => shownAttribution(record, title, one)),
    ),
  };
}

function draw(): void {
  const { statements, attributions } = found();
  const some = (all: readonly Shown[], number: string): readonly Shown[] =>
    shuffled([...all].sort(byId), random(Number(values.seed))).slice(0, Number(number));
  const drawn = [...some(statements, values.sample), ...some(attributions, values.attributions)];
  print(drawn);
  console.error(`drawn of ${statements.length} statements and ${attributions.length} attributions`);
  if (values.tsv === undefined) return;
  const rows = drawn.map(({ title, id, kind, confidence }) =>
    [values.seed, title, id, kind, '', '', confidence ?? ''].join('\t'),
  );
  writeFileSync(
    values.tsv,
    `${['round', 'title', 'id', 'kind', 'verdict', 'class', 'confidence'].join('\t')}\n${rows.join('\n')}\n`,
  );
}

function article(title: string): void {
  const { statements, attributions } = found(title);
  print([...statements, ...attributions]);
}

function relist(given: readonly Verdict[]): void {
  const { statements, attributions } = found();
  const byKey = new Map([...statements, ...attributions].map((one) => [one.id, one]));
  for (const [i, { id, title, kind, verdict, class: what }] of given.entries()) {
    const one = byKey.get(id);
    console.log(`${one ? lines(one, i + 1) : `#${i + 1} ${id}  ${title}\n   ${kind}: no longer found`}`);
    console.log(`   VERDICT ${verdict}${what === '' ? '' : `: ${what}`}\n`);
  }
}

function print(drawn: readonly Shown[]): void {
  if (values.json) for (const one of drawn) console.log(JSON.stringify(one));
  else console.log(drawn.map((one, i) => lines(one, i + 1)).join('\n\n'));
}

function count(given: readonly Verdict[]): void {
  for (const [round, of] of shares(given, ({ round }) => round)) console.log(`round ${round}: ${told(of)}`);
  const wrong = given.filter(({ verdict }) => verdict === 'wrong');
  console.log(`all: ${told(share(wrong.length, given.length))}`);
  for (const [what, of] of shares(wrong, (one) => one.class)) console.log(`  ${String(of.wrong).padStart(4)}  ${what}`);
  const sure = given.filter(({ confidence }) => confidence !== null);
  if (sure.length > 0) console.log('by confidence:');
  for (const [bin, of] of shares(sure, ({ confidence }) => (confidence ?? 0).toFixed(2)).toSorted()) {
    console.log(`  ${bin}  ${told(of)}`);
  }
  console.log('by kind:');
  for (const [kind, of] of shares(given, (one) => one.kind).filter(([, { wrong }]) => wrong > 0)) {
    console.log(`  ${kind.padEnd(16)} ${told(of)}`);
  }
}
