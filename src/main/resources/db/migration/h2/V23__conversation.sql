-- What a letter is in the conversation with its customer (DEMAND, SUPPLEMENT, COURTESY), how it speaks (FRIENDLY, FIRM) and the costs it charges beside interest.
-- Empty: a letter from before, whose kind tells it. May be run again.
ALTER TABLE letter ADD COLUMN IF NOT EXISTS turn VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE letter ADD COLUMN IF NOT EXISTS tone VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE letter ADD COLUMN IF NOT EXISTS costs BIGINT DEFAULT 0 NOT NULL;
