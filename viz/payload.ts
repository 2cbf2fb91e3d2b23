// Reads the payload from its JSON text. It is data from outside: its shape is checked here once, then trusted.

import { graphFormat } from '../src/model/graph.ts';
import { viewFormat, type ViewPayload } from '../src/model/view.ts';

export function payload(text: string): ViewPayload {
  const parsed: unknown = parse(text);
  if (!isPayload(parsed)) throw new Error(`This page carries no graph that the viewer knows; it reads ${viewFormat}.`);
  return parsed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPayload(value: unknown): value is ViewPayload {
  const payload = value as Partial<ViewPayload> | null;
  const graph = payload?.graph;
  return (
    payload?.format === viewFormat &&
    graph?.format === graphFormat &&
    Array.isArray(graph.nodes) &&
    Array.isArray(graph.edges) &&
    typeof payload.positions === 'object' &&
    typeof payload.nodeHints === 'object' &&
    typeof payload.relationHints === 'object'
  );
}
