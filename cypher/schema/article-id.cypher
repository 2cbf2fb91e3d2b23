// Articles by id.
CREATE INDEX wiregraph_article_id IF NOT EXISTS FOR (n:Article) ON (n.id)
