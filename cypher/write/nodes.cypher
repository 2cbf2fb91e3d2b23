// Writes nodes: makes those that are new, replaces the properties and labels of those that differ.
//
// Parameters:
//   rows: id, labels, gone (labels to take off), properties
UNWIND $rows AS row
MERGE (n:Wiregraph {id: row.id})
SET n = row.properties
SET n.id = row.id, n:$(row.labels)
REMOVE n:$(row.gone)
