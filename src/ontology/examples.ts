// The examples of a kind file as tests read them: the text, and for each expected statement the words of every role.

import { type Role, roles } from '../model/statement.ts';
import type { Example, ExpectedStatement } from './kind.ts';
import type { EventFile, ExampleFile } from './kindfile.ts';

export function examplesOf(kind: EventFile): readonly Example[] {
  return kind.examples.map((example) => ({
    text: example.text,
    expected: 'finds' in example ? example.finds.map(expectedOf) : [],
  }));
}

function expectedOf(finds: ExampleFile): ExpectedStatement {
  const fillers: Partial<Record<Role, readonly string[]>> = {};
  for (const role of roles) {
    const words = finds[role];
    if (words !== undefined) fillers[role] = Array.isArray(words) ? words : [String(words)];
  }
  return {
    arguments: fillers,
    factuality: finds.factuality ?? null,
    polarity: finds.polarity ?? null,
    trigger: finds.trigger ?? null,
  };
}
