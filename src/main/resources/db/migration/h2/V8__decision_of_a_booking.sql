-- Which decision made a booking; empty: a rule did. Every statement may be run again.
ALTER TABLE allocation ADD COLUMN IF NOT EXISTS decision_no VARCHAR(64) DEFAULT '' NOT NULL;

-- Bookings of before: their explanations begin with the number. Nothing but this reads it there.
UPDATE allocation SET decision_no = SUBSTRING(explanation, 10, LOCATE(': ', explanation) - 10) WHERE rule = 'DECISION' AND explanation LIKE 'decision %: %';
-- Of numbers that have a colon and a space in them that found only the beginning; the longest that fits is the greatest.
UPDATE allocation SET decision_no = (SELECT MAX(d.decision_no) FROM decision d WHERE d.decision_no LIKE '%: %'
        AND LEFT(allocation.explanation, CHAR_LENGTH(d.decision_no) + 11) = CONCAT('decision ', d.decision_no, ': '))
    WHERE rule = 'DECISION' AND EXISTS (SELECT 1 FROM decision d WHERE d.decision_no LIKE '%: %'
        AND LEFT(allocation.explanation, CHAR_LENGTH(d.decision_no) + 11) = CONCAT('decision ', d.decision_no, ': '));
UPDATE allocation SET decision_no = SUBSTRING(explanation, 33)
    WHERE rule = 'DECISION' AND reversed_kind = 'REFUND' AND explanation LIKE 'pays out the refund of decision %';
