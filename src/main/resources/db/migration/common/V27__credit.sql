-- What credit control remembers of a customer after a night that changed it; the newest row holds until the next.
CREATE TABLE IF NOT EXISTS credit_memory (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    content VARCHAR(8000) NOT NULL,
    PRIMARY KEY (customer_no, business_date),
    KEY credit_memory_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
