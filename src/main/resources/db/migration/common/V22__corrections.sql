-- What a night's files changed of facts already known, value by value.
CREATE TABLE IF NOT EXISTS correction (
    business_date DATE NOT NULL,
    fact VARCHAR(20) NOT NULL,
    fact_key VARCHAR(80) NOT NULL,
    column_name VARCHAR(40) NOT NULL,
    before_text VARCHAR(4000) NOT NULL,
    after_text VARCHAR(4000) NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    PRIMARY KEY (business_date, fact, fact_key, column_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
