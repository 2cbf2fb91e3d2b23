// Articles by the day they were published.
CREATE INDEX wiregraph_article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt)
