-- What the steps of a night leave each other beside the ledger; cleared with the partition that left it, and gone when the night is published. May be run again.
CREATE TABLE IF NOT EXISTS step_note (
    business_date DATE NOT NULL,
    step VARCHAR(30) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    part VARCHAR(100) NOT NULL,
    piece INT NOT NULL,
    content VARBINARY(30000) NOT NULL,
    PRIMARY KEY (business_date, step, kind, part, piece)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
