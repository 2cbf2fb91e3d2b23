// `wiregraph explain`: why this node or edge is in the graph (its statements, with rule, span and holder), or what a
// sentence gives: its tree, what each kind of event made of its words, and what was found.

import { article } from '../../model/article.ts';
import { WiregraphError } from '../../model/error.ts';
import type { Graph, GraphNode } from '../../model/graph.ts';
import { graphOf } from '../linked.ts';
import { addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { list, type Lookup, lookup, outlet, text } from '../questions/question.ts';
import { session } from '../session.ts';
import { colours, columns, print, printJson } from '../terminal.ts';

type ExplainOptions = WorkspaceOption & { readonly json?: boolean };

export const explainCommand: Register = (program) => {
  addWorkspace(program.command('explain'))
    .summary('why a node or an edge is there, or what a sentence gives')
    .description(
      'Shows why a node or an edge is in the graph: its statements, each with its sentence, rule and holder. ' +
        'Given a sentence, draws its tree and shows for each word that may tell of an event its frame, the kinds that ' +
        'took it, and what the others lack; that needs no workspace.',
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
  if (sentence.trim() === '') throw new WiregraphError('USAGE', 'there are no words in it; give an id or a sentence');
  const { ontology, reader } = session();
  const [{ extract }, { explain }, { sentenceId }, { sentenceLines }, { explained }] = await Promise.all([
    import('../../extract/index.ts'),
    import('../../extract/explain.ts'),
    import('../../annotate/conllu.ts'),
    import('../../annotate/jsonlines.ts'),
    import('../explained.ts'),
  ]);
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
  const trees = sentenceLines(document, (each) => sentenceId(one.id, each));
  const explanations = explain(document, record, await ontology());
  if (json) printJson({ ...record, trees, explanations });
  else print(explained({ record, trees, explanations }, { width: columns(), colours: colours() }));
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
