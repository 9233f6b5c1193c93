-- Papers in hand: bills, cheques. Null: money, and every receipt taken before.
ALTER TABLE receipt ADD COLUMN IF NOT EXISTS instrument VARCHAR(20);
ALTER TABLE receipt ADD COLUMN IF NOT EXISTS instrument_no VARCHAR(100);
ALTER TABLE receipt ADD COLUMN IF NOT EXISTS drawer VARCHAR(500);
ALTER TABLE receipt ADD COLUMN IF NOT EXISTS acceptor VARCHAR(500);
ALTER TABLE receipt_again ADD COLUMN IF NOT EXISTS instrument VARCHAR(20);
ALTER TABLE receipt_again ADD COLUMN IF NOT EXISTS instrument_no VARCHAR(100);
ALTER TABLE receipt_again ADD COLUMN IF NOT EXISTS drawer VARCHAR(500);
ALTER TABLE receipt_again ADD COLUMN IF NOT EXISTS acceptor VARCHAR(500);
CREATE INDEX IF NOT EXISTS receipt_instrument ON receipt (instrument);
