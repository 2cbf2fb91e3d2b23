// Statements by kind.
CREATE INDEX wiregraph_statement_kind IF NOT EXISTS FOR (n:Statement) ON (n.kind)
