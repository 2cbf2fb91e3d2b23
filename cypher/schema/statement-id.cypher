// Statements by id: every fact lists those behind it.
CREATE INDEX wiregraph_statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id)
