// Writes edges of one type between nodes that are there. __TYPE__ stands for the type, a name that was checked: a type
// that is a parameter would cost a scan of all relationships.
//
// Parameters:
//   rows: id, source, target, properties
UNWIND $rows AS row
MATCH (a:Wiregraph {id: row.source})
MATCH (b:Wiregraph {id: row.target})
MERGE (a)-[r:__TYPE__ {id: row.id}]->(b)
SET r = row.properties
SET r.id = row.id
