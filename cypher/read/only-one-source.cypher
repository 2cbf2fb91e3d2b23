// What only one independent source says: events to check before they are passed on.
//
// Parameters:
//   kind = "": the kind of event, by its id; "" is all
// Columns:
//   event: what is said to have happened
//   kind: its kind
//   factuality: how certain it is, strongest first
//   publishers: who reports it; several where they copy one origin
//   sentences: the sentences that say so
MATCH (e:Event)
WHERE e.origins = 1 AND ($kind = '' OR e.kind = $kind)
UNWIND e.statements AS statement
MATCH (s:Statement {id: statement})<-[:STATES]-(article:Article)
WITH e, article, s ORDER BY coalesce(article.publisher, article.name), s.article, s.start, s.id
WITH e, collect(DISTINCT coalesce(article.publisher, article.name)) AS publishers,
  collect(DISTINCT s.sentence) AS sentences
RETURN e.name AS event, e.kind AS kind, e.factuality AS factuality, publishers, sentences
ORDER BY event, e.id
