// Takes edges out; the source is given because it has an index and a relationship's id has none.
//
// Parameters:
//   rows: id, source
UNWIND $rows AS row
MATCH (:Wiregraph {id: row.source})-[r]->(:Wiregraph)
WHERE r.id = row.id
DELETE r
