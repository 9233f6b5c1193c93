-- How late documents were paid, as sums. 0: nights before it was counted.
ALTER TABLE payment_history ADD COLUMN IF NOT EXISTS late_items INT NOT NULL DEFAULT 0;
ALTER TABLE payment_history ADD COLUMN IF NOT EXISTS late_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE payment_history ADD COLUMN IF NOT EXISTS late_squares BIGINT NOT NULL DEFAULT 0;
