-- The day from which a booking counts for interest: of money the day its receipt counts. Null: a booking of before, which counts from its night.
ALTER TABLE allocation ADD COLUMN IF NOT EXISTS paid_on DATE;
