-- What became of a decision, night by night: before the accounts (CHECK), in a partition of them, and as the night left it (NIGHT).
CREATE TABLE IF NOT EXISTS decision_outcome (
    decision_no VARCHAR(64) NOT NULL,
    business_date DATE NOT NULL,
    part VARCHAR(20) NOT NULL,
    result VARCHAR(10) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (decision_no, business_date, part),
    KEY decision_outcome_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
