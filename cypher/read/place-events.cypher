// What happened where: events with a place, in the order of their days.
//
// Parameters:
//   name = "": part of the place's name; "" is everywhere
// Columns:
//   place: the place
//   date: the day, where the reports say
//   event: what happened
//   kind: its kind
//   factuality: how certain it is, strongest first
//   people: who took part
//   origins: how many independent origins say so
MATCH (e:Event)-[:TOOK_PLACE_IN]->(p:Place)
WHERE toLower(p.name) CONTAINS toLower($name)
OPTIONAL MATCH (a:Actor)-[:PARTICIPATED_IN]->(e)
WITH e, p, a ORDER BY a.name
WITH e, p, collect(DISTINCT a.name) AS people
RETURN p.name AS place, e.date AS date, e.name AS event, e.kind AS kind, e.factuality AS factuality, people,
  e.origins AS origins
ORDER BY place, p.id, coalesce(e.date, ''), event, e.id
