-- What lists of ERPs hold open. erp_list and erp_listed: tonight's lists, row by row. erp_listing: what was news in them; no amount: no longer listed.
CREATE TABLE IF NOT EXISTS erp_list (
    list_name VARCHAR(100) NOT NULL,
    snapshot SMALLINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    PRIMARY KEY (list_name, file_id),
    KEY erp_list_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS erp_listed (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    list_name VARCHAR(100) NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    PRIMARY KEY (customer_no, document_no, list_name, file_id, line),
    KEY erp_listed_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS erp_listing (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    list_name VARCHAR(100) NOT NULL,
    business_date DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT,
    PRIMARY KEY (customer_no, document_no, list_name, business_date),
    KEY erp_listing_day (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
