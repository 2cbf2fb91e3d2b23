// What happened when: events that have a day, in order, also those that are only planned, expected or denied.
//
// Parameters:
//   from = "": the first day, YYYY-MM-DD; "" is the beginning
//   to = "9999": the last day
//   kind = "": the kind of event, by its id; "" is all
// Columns:
//   date: the day, month or year, as exactly as the reports say
//   event: what happened
//   kind: its kind
//   factuality: how certain it is, strongest first
//   polarity: negative where the reports say that it did not happen
//   people: who took part
//   places: where
//   articles: how many articles say so
//   origins: how many independent origins say so
MATCH (e:Event)
WHERE e.date >= $from AND e.date <= $to AND ($kind = '' OR e.kind = $kind)
OPTIONAL MATCH (a:Actor)-[:PARTICIPATED_IN]->(e)
WITH e, a ORDER BY a.name
WITH e, collect(DISTINCT a.name) AS people
OPTIONAL MATCH (e)-[:TOOK_PLACE_IN]->(p:Place)
WITH e, people, p ORDER BY p.name
WITH e, people, collect(DISTINCT p.name) AS places
RETURN e.date AS date, e.name AS event, e.kind AS kind, e.factuality AS factuality, e.polarity AS polarity, people,
  places,
  e.articles AS articles, e.origins AS origins
ORDER BY date, event, e.id
