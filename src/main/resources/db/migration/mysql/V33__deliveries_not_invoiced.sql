-- What a delivery is worth, and in which money. Null: its file did not say. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'delivery' AND column_name = 'amount');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE delivery ADD COLUMN currency VARCHAR(3), ADD COLUMN amount BIGINT, ADD KEY delivery_shipped (shipped_on)', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;

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
