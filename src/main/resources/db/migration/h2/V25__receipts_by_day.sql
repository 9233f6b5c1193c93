-- Money that counts on a later day than the night's is looked for every night.
CREATE INDEX IF NOT EXISTS receipt_counts ON receipt (counts_on);
