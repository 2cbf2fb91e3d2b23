// `wiregraph explain`: why this node or edge is in the graph (its statements, with rule, span and holder), or what is
// found in a sentence (its tree, its statements, its attributions).

import { article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import { WiregraphError } from '../../model/error.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Graph, GraphNode } from '../../model/graph.ts';
import { sliceOf } from '../../model/span.ts';
import { graphOf } from '../linked.ts';
import { addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { list, type Lookup, lookup, outlet, text } from '../questions/question.ts';
import { session } from '../session.ts';
import { print, printJson } from '../terminal.ts';

type ExplainOptions = WorkspaceOption & { readonly json?: boolean };

export const explainCommand: Register = (program) => {
  addWorkspace(program.command('explain'))
    .summary('why a node or an edge is there, or what a sentence gives')
    .description(
      'Shows why a node or an edge is in the graph: its statements, each with its sentence, rule and holder. ' +
        'Given a sentence, shows its tree and what is found in it; that needs no workspace.',
    )
    .argument('<id-or-sentence>', 'an id of a node, an edge or a statement; or a sentence in quotation marks')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  wiregraph explain "Norway denies that it will sign the accord."\n' +
        '  wiregraph explain evt_...   an id as `query --json` and `export` give it',
    )
    .action(async (what: string, options: ExplainOptions) => {
      if (/\s/.test(what)) await explainSentence(what, options);
      else await explainId(what, options);
    });
};

async function explainSentence(sentence: string, { json }: ExplainOptions): Promise<void> {
  const { ontology, reader } = session();
  const { extract } = await import('../../extract/index.ts');
  const one = article({
    id: null,
    source: 'the command line',
    url: null,
    title: null,
    publisher: null,
    authors: [],
    publishedAt: null,
    language: 'en',
    text: sentence,
    zones: [{ start: 0, end: sentence.length, kind: 'body' }],
  });
  const document = (await reader()).annotate(one);
  const record = extract(document, await ontology());
  if (json) printJson(record);
  else print([...drawn(document), '', ...found(record)].join('\n'));
}

/** The tree as text: each word under its head, with its relation and tag. */
function drawn({ sentences }: Document): readonly string[] {
  return sentences.flatMap(({ tokens }) => {
    const below = (head: number, depth: number): string[] =>
      tokens
        .filter((token) => token.head === head)
        .flatMap((token) => [
          `${'  '.repeat(depth)}${token.text}  ${token.deprel} ${token.upos} (${token.lemma})`,
          ...below(token.index, depth + 1),
        ]);
    return below(-1, 0);
  });
}

function found({ article: { text: words }, statements, attributions, mentions }: Extraction): readonly string[] {
  const said = attributions.map(({ source, cue, content, kind, factuality, polarity }) =>
    [
      `${kind} speech: ${source ? sliceOf(words, source) : 'nobody named'} ${cue ? `"${sliceOf(words, cue)}"` : ''}`,
      `  content: ${content.map((span) => sliceOf(words, span)).join(' ... ')}  [${factuality}, ${polarity}]`,
    ].join('\n'),
  );
  const done = statements.map((statement) =>
    [
      `${statement.kind}  "${sliceOf(words, statement.trigger)}"  [${statement.factuality}, ${statement.polarity}]  rule ${statement.rule}`,
      ...statement.arguments.map((argument) => `  ${argument.role}: ${sliceOf(words, argument)}`),
    ].join('\n'),
  );
  const named = mentions.map((mention) => `${mention.text} (${mention.kind}, ${mention.form})`);
  return [...done, ...said, `mentions: ${named.join('; ') || 'none'}`];
}

async function explainId(id: string, { workspace, json }: ExplainOptions): Promise<void> {
  const graph = await graphOf(workspace, session());
  const element = [...graph.nodes, ...graph.edges].find((one) => one.id === id);
  if (!element)
    throw new WiregraphError(
      'USAGE',
      `there is no node, edge or statement "${id}" in ${workspace}; ids stand in \`query ... --json\` and \`export\`, a sentence has several words`,
    );
  const isStatement = 'labels' in element && element.labels.includes('Statement');
  const statements = isStatement ? [id] : list(element.properties['statements']);
  const look = lookup(graph);
  const reasons = statements.map((statement) => reason(look, statement));
  if (json) printJson({ ...element, because: reasons });
  else print([title(element), ...reasons.map((one) => `\n${one.outlet}: ${one.sentence}\n  ${one.rule}`)].join('\n'));
}

function title(element: GraphNode | Graph['edges'][number]): string {
  const name = String(element.properties['name'] ?? '');
  return 'labels' in element
    ? `${element.labels.join(':')} ${name}`
    : `${element.source} -[${element.type}]-> ${element.target}`;
}

function reason(
  look: Lookup,
  id: string,
): { readonly outlet: string; readonly sentence: string; readonly rule: string } {
  const statement = look.node(id);
  const holder = look.node(String(statement?.properties['holder'] ?? ''));
  const rule = [
    id,
    text(statement, 'kind'),
    text(statement, 'factuality'),
    text(statement, 'polarity'),
    text(statement, 'rule'),
    holder ? `according to: ${text(holder, 'name') ?? holder.id}` : null,
  ];
  return {
    outlet: outlet(statement, look),
    sentence: text(statement, 'sentence') ?? '',
    rule: rule.filter((part) => part !== null).join(', '),
  };
}
