-- Who pays for several customers: COLLECTIVE; null: nobody said so.
ALTER TABLE customer ADD COLUMN IF NOT EXISTS payer VARCHAR(20);
CREATE INDEX IF NOT EXISTS customer_payer ON customer (payer);
