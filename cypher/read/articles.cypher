// The articles behind the graph and what each gives to it.
//
// Columns:
//   id: the article's id, as retract takes it
//   published: the day it was published
//   publisher: who published it
//   title: its title
//   statements: how many statements were found in it
//   events: to how many events they belong
MATCH (article:Article)
OPTIONAL MATCH (article)-[:STATES]->(s:Statement)
OPTIONAL MATCH (s)-[:SUPPORTS]->(e:Event)
RETURN article.id AS id, article.publishedAt AS published, article.publisher AS publisher, article.title AS title,
  count(DISTINCT s.id) AS statements, count(DISTINCT e.id) AS events
ORDER BY coalesce(published, ''), id
