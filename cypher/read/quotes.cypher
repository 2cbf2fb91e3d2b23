// Words that were quoted, each utterance once, with every wording in which it was reported.
//
// Parameters:
//   word = "": a word of the quote; "" is all
// Columns:
//   quote: the words
//   speaker: who said them; none where nobody is named
//   about: what the words are about, where the reports say
//   wordings: all wordings
//   articles: how many articles quote them
//   origins: how many independent origins quote them
MATCH (q:Quote)
WHERE toLower(q.name) CONTAINS toLower($word)
OPTIONAL MATCH (a:Actor)-[:SAID]->(q)
WITH q, a ORDER BY a.name
WITH q, collect(DISTINCT a.name) AS speakers
OPTIONAL MATCH (q)-[:ABOUT]->(t)
WITH q, speakers, t ORDER BY t.name
WITH q, speakers, collect(DISTINCT t.name) AS about
RETURN q.name AS quote, head(speakers) AS speaker, about, coalesce(q.wordings, []) AS wordings, q.articles AS articles,
  q.origins AS origins
ORDER BY quote, q.id
