// Plans by name.
CREATE INDEX wiregraph_plan_name IF NOT EXISTS FOR (n:Plan) ON (n.name)
