-- What a bank tells beside a line: its own reference of the entry, which notices and reports repeat, and what was ordered in another currency, with the rate.
ALTER TABLE bank_line ADD COLUMN entry_reference VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE bank_line ADD COLUMN instructed_currency CHAR(3) DEFAULT '' NOT NULL;
ALTER TABLE bank_line ADD COLUMN instructed_amount BIGINT;
ALTER TABLE bank_line ADD COLUMN exchange_rate VARCHAR(40) DEFAULT '' NOT NULL;
