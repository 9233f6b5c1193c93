-- Parts of receipts, where not one customer has the whole from the first night on: a whole set for each change, with what each part is and by how much it is more
-- than in the set before. The customer is empty for what is nobody's. A receipt without rows here belongs whole to whom identified says.
CREATE TABLE IF NOT EXISTS receipt_share (
    receipt_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    share BIGINT NOT NULL,
    gained BIGINT NOT NULL,
    PRIMARY KEY (receipt_no, business_date, customer_no),
    KEY receipt_share_date (business_date),
    KEY receipt_share_customer (customer_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
