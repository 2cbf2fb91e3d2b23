// The package from code: load the ontology and the engine once, read articles, extract, link, and keep or write the
// graph. Everything the command line does is made of these.

export { annotatePretokenized, toConllu } from './annotate/conllu.ts';
export type { Engine } from './annotate/engine.ts';
export { engineFrom, loadEngine, shareModels } from './annotate/load.ts';
export { exportNamed, graphExports } from './export/index.ts';
export { viewOf } from './export/view.ts';
export { article, type Article } from './model/article.ts';
export type { Document, Name, Quotation } from './model/document.ts';
export type { Extraction } from './model/extraction.ts';
export type { Graph, GraphEdge, GraphNode } from './model/graph.ts';
export type { Judgement } from './model/judgement.ts';
export type { Sentence, Token } from './model/sentence.ts';
export { WiregraphError, type ErrorCode } from './model/error.ts';
export { loadOntology } from './ontology/load.ts';
export type { Ontology } from './ontology/ontology.ts';
export { link, type Linked, reader, type Reader } from './pipeline.ts';
export { contextOf, readArticle, readInputs, readJsonLine } from './read/index.ts';
export { serve } from './serve/serve.ts';
