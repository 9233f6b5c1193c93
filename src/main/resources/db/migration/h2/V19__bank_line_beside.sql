-- What a bank tells beside a line: its own reference of the entry, which notices and reports repeat, and what was ordered in another currency, with the rate.
ALTER TABLE bank_line ADD COLUMN IF NOT EXISTS entry_reference VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE bank_line ADD COLUMN IF NOT EXISTS instructed_currency CHAR(3) DEFAULT '' NOT NULL;
ALTER TABLE bank_line ADD COLUMN IF NOT EXISTS instructed_amount BIGINT;
ALTER TABLE bank_line ADD COLUMN IF NOT EXISTS exchange_rate VARCHAR(40) DEFAULT '' NOT NULL;

-- The total of an advice whose lines come to something else; null: they agree, or it says none.
ALTER TABLE advice ADD COLUMN IF NOT EXISTS differing_total BIGINT;
