// What independent sources agree on: events with several origins, the best supported first.
//
// Parameters:
//   origins = 2: the fewest independent origins
// Columns:
//   event: what happened
//   kind: its kind
//   date: the day, where the reports say
//   factuality: how certain it is, strongest first
//   origins: how many independent origins say so
//   articles: how many articles say so
//   publishers: who reports it
//   disputed: whether sources disagree about a part of it
MATCH (e:Event)
WHERE e.origins >= $origins
UNWIND e.articleIds AS id
MATCH (article:Article {id: id})
WITH e, article ORDER BY coalesce(article.publisher, article.name)
WITH e, collect(DISTINCT coalesce(article.publisher, article.name)) AS publishers
RETURN e.name AS event, e.kind AS kind, e.date AS date, e.factuality AS factuality, e.origins AS origins,
  e.articles AS articles, publishers, e.conflict AS disputed
ORDER BY origins DESC, articles DESC, event, e.id
