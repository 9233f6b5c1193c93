-- The rate at which money of one currency is allocated to a document of another; null: not said.
ALTER TABLE decision ADD COLUMN IF NOT EXISTS rate VARCHAR(40);
