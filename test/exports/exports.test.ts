import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import { XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type ExportContext, exportNamed, graphExports } from '../../src/export/index.ts';
import { escaped } from '../../src/export/xml.ts';
import type { Graph, Property, Scalar } from '../../src/model/graph.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { root } from '../setup/shared.ts';
import { awkwardGraph, sampleGraph } from '../stores/graph.ts';

const context: ExportContext = {
  title: 'Harbour & "tide"',
  ontology: loadOntology(join(root, 'data')),
  viewer: join(root, 'dist', 'viz'),
};

const graphs = [
  ['a graph of news', sampleGraph()],
  ['a graph of awkward properties', awkwardGraph()],
] as const;

describe('json', () => {
  test.each(graphs)('%s reads back as the same graph', (_, graph) => {
    expect(JSON.parse(written(graph, 'json')['graph.json'] ?? '')).toEqual(graph);
  });

  test('the order in which elements and properties come changes no byte', () => {
    const { format, nodes, edges } = sampleGraph();
    const backwards = (properties: Graph['nodes'][number]['properties']) =>
      Object.fromEntries(Object.entries(properties).reverse());
    const turned: Graph = {
      format,
      nodes: nodes.map((node) => ({ ...node, properties: backwards(node.properties) })).reverse(),
      edges: edges.map((edge) => ({ ...edge, properties: backwards(edge.properties) })).reverse(),
    };
    expect(written(turned, 'json')).toEqual(written(sampleGraph(), 'json'));
  });

  test('every element has a line of its own', () => {
    const lines = (written(sampleGraph(), 'json')['graph.json'] ?? '').split('\n');
    const { nodes, edges } = sampleGraph();
    expect(lines.filter((line) => /^,?\{"id"/.test(line))).toHaveLength(nodes.length + edges.length);
  });
});

describe('graphology', () => {
  test.each(graphs)('%s is imported by graphology as the same graph', (_, graph) => {
    const read = MultiDirectedGraph.from(JSON.parse(written(graph, 'graphology')['graphology.json'] ?? ''));
    expect(elements(read)).toEqual(flattened(graph, (value) => value));
    expect(read.getAttribute('name')).toBe(context.title);
  });
});

describe('graphml', () => {
  test.each(graphs)("%s is read by graphology's GraphML reader as the same graph", (_, graph) => {
    const text = written(graph, 'graphml')['graph.graphml'] ?? '';
    expect(XMLValidator.validate(text)).toBe(true);
    expect(elements(graphmlReader.parse(MultiDirectedGraph, text))).toEqual(flattened(graph, inXml));
  });
});

describe('gexf', () => {
  test.each(graphs)("%s is read by graphology's GEXF reader as the same graph", (_, graph) => {
    const text = written(graph, 'gexf')['graph.gexf'] ?? '';
    expect(XMLValidator.validate(text)).toBe(true);
    const read = gexfReader.parse(MultiDirectedGraph, text);
    for (const node of read.nodes()) for (const name of ['x', 'y', 'z', 'color']) read.removeNodeAttribute(node, name);
    const { nodes, edges } = flattened(graph, inXml);
    expect(elements(read)).toEqual({
      nodes: nodes.map((node) => ({ ...node, attributes: { label: captionOf(node), ...node.attributes } })),
      edges: edges.map((edge) => ({ ...edge, attributes: { label: edge.attributes['type'], ...edge.attributes } })),
    });
  });

  test('actors stand where the viewer draws them and have the colour of their kind', () => {
    const read = gexfReader.parse(MultiDirectedGraph, written(sampleGraph(), 'gexf')['graph.gexf'] ?? '');
    const colour = /^#(..)(..)(..)$/.exec(context.ontology.entityKinds.get('Person')?.colour ?? '') ?? [];
    const [red, green, blue] = colour.slice(1).map((hex) => Number.parseInt(hex, 16));
    expect(read.getNodeAttribute('per_brandt', 'color')).toBe(`rgb(${red},${green},${blue})`);
    const places = new Set(['per_brandt', 'per_okafor', 'per_dorn'].map((id) => JSON.stringify(placeOf(read, id))));
    expect(places.size).toBe(3);
    expect(placeOf(read, 'per_brandt').every(Number.isFinite)).toBe(true);
  });
});

describe('csv', () => {
  test.each(graphs)('%s is read by a CSV reader as the same elements and values', (_, graph) => {
    const files = written(graph, 'csv');
    const nodes = rows(files['nodes.csv'] ?? '').map(({ id = '', labels = '', ...cells }) => ({
      id,
      attributes: present({ labels, ...cells }),
    }));
    const edges = rows(files['edges.csv'] ?? '').map(({ id = '', source = '', target = '', ...cells }) => ({
      id,
      source,
      target,
      attributes: present(cells),
    }));
    expect({ nodes, edges }).toEqual(flattened(graph, (value) => String(inXmlList(value))));
  });
});

describe('grass', () => {
  test('kinds that the graph holds have their colour and caption, others no line', () => {
    const text = written(sampleGraph(), 'grass')['wiregraph.grass'] ?? '';
    const colour = context.ontology.entityKinds.get('Person')?.colour;
    expect(text).toContain(`node.Person {\n  color: ${colour};\n  caption: "{name}";\n}`);
    expect(text).toContain('node.Meeting {');
    expect(text).toContain('relationship.MET {');
    expect(text).not.toContain('node.Country');
  });
});

describe('text in XML', () => {
  test('half a character is one that is lost, a whole one stays', () => {
    expect(escaped('a\ud83d b \udea2c \ud83d\udea2')).toBe('a\ufffd b \ufffdc \ud83d\udea2');
  });
});

describe('the table of exports', () => {
  test('a name that is not there is refused with those that are', () => {
    expect(() => exportNamed('excel')).toThrow(
      expect.objectContaining({
        code: 'EXPORT_UNKNOWN',
        message: expect.stringContaining('graphml, gexf, csv') as string,
      }) as Error,
    );
  });

  test('every export comes in chunks that are each a part of the whole', () => {
    for (const { name } of graphExports.filter(({ name }) => name !== 'html' && name !== 'grass')) {
      const [file] = exportNamed(name).files(sampleGraph(), context);
      expect([name, [...(file?.chunks ?? [])].length > sampleGraph().nodes.length]).toEqual([name, true]);
    }
  });
});

function written(graph: Graph, name: string): Readonly<Record<string, string>> {
  const files = exportNamed(name).files(graph, context);
  return Object.fromEntries(files.map((file) => [file.name, [...file.chunks].join('')]));
}

type Attributes = Readonly<Record<string, unknown>>;
interface Elements {
  readonly nodes: readonly { readonly id: string; readonly attributes: Attributes }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Attributes;
  }[];
}

function elements(read: InstanceType<typeof MultiDirectedGraph>): Elements {
  return {
    nodes: read.mapNodes((id, attributes) => ({ id, attributes: { ...attributes } })),
    edges: read.mapEdges((id, attributes, source, target) => ({ id, source, target, attributes: { ...attributes } })),
  };
}

function flattened({ nodes, edges }: Graph, change: (value: Property) => unknown): Elements {
  const all = (properties: Readonly<Record<string, Property>>) =>
    Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, change(value)]));
  return {
    nodes: nodes.map(({ id, labels, properties }) => ({ id, attributes: all({ labels, ...properties }) })),
    edges: edges.map(({ id, type, source, target, properties }) => ({
      id,
      source,
      target,
      attributes: all({ type, ...properties }),
    })),
  };
}

function captionOf({ id, attributes }: Elements['nodes'][number]): unknown {
  return attributes['name'] ?? id;
}

function placeOf(read: InstanceType<typeof MultiDirectedGraph>, id: string): readonly number[] {
  return [Number(read.getNodeAttribute(id, 'x')), Number(read.getNodeAttribute(id, 'y'))];
}

/** A list is JSON text there. */
function inXmlList(value: Property): Scalar {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** The two control characters of the awkward text cannot stand in XML; everything else comes back as it was. */
function inXml(value: Property): Scalar {
  const flat = inXmlList(value);
  return typeof flat === 'string' ? flat.replaceAll('\u0001', '\ufffd').replaceAll('\u000b', '\ufffd') : flat;
}

function rows(text: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

function present(cells: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}
