-- Rows with money that could not be taken: they hold letters until a row with their number is taken. May be run again.
CREATE TABLE IF NOT EXISTS refused_row (
    business_date DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    row_no VARCHAR(64) NOT NULL,
    currency VARCHAR(3),
    amount BIGINT,
    payer_name VARCHAR(500) NOT NULL,
    payer_account VARCHAR(100) NOT NULL,
    content VARCHAR(4000) NOT NULL,
    PRIMARY KEY (business_date, file_id, line)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
