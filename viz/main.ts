// Entry of the built script: makes `<wire-graph>` known to the page.

import { WireGraph } from './element.tsx';

if (!customElements.get('wire-graph')) customElements.define('wire-graph', WireGraph);
