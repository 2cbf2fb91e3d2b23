// Takes nodes out, with whatever edges still hang on them.
//
// Parameters:
//   rows: id
UNWIND $rows AS row
MATCH (n:Wiregraph {id: row.id})
DETACH DELETE n
