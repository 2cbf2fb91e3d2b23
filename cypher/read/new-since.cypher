// What was first reported on a day or after it.
//
// Parameters:
//   day: the day, YYYY-MM-DD
// Columns:
//   reported: the day it was first reported
//   event: what happened
//   kind: its kind
//   factuality: how certain it is, strongest first
//   origins: how many independent origins say so
MATCH (e:Event)
WHERE e.firstReported >= $day
RETURN e.firstReported AS reported, e.name AS event, e.kind AS kind, e.factuality AS factuality, e.origins AS origins
ORDER BY reported, event, e.id
