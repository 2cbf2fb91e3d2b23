// Statements by the speech they lie in.
CREATE INDEX wiregraph_statement_holder IF NOT EXISTS FOR (n:Statement) ON (n.holder)
