-- A night that is being withdrawn is WITHDRAWING: a letter longer than the longest state so far. May be run again.
ALTER TABLE night MODIFY COLUMN state VARCHAR(12) NOT NULL;
