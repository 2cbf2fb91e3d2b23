// The label that all nodes of ours carry beside their own where a graph is kept among other data. No graph has it.

export const ownLabel = 'Wiregraph';
