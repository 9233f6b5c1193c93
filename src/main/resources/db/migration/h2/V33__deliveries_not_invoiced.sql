-- What a delivery is worth, and in which money. Null: its file did not say.
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS currency VARCHAR(3);
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS amount BIGINT;
CREATE INDEX IF NOT EXISTS delivery_shipped ON delivery (shipped_on);

-- The night that found a delivery's invoice.
CREATE TABLE IF NOT EXISTS delivery_invoiced (
    customer_no VARCHAR(35) NOT NULL,
    delivery_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    PRIMARY KEY (customer_no, delivery_no, business_date),
    KEY delivery_invoiced_no (delivery_no, business_date),
    KEY delivery_invoiced_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
