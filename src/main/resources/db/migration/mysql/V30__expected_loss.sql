-- Number in the register of companies, begin of the relation and segment of a customer.
-- MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'segment');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE customer ADD COLUMN registered_no VARCHAR(100) DEFAULT '''' NOT NULL, ADD COLUMN since DATE, ADD COLUMN segment VARCHAR(35) DEFAULT '''' NOT NULL', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;

-- Sums of a night that later ones go on from: what passed from one age to the next, what was owed and what of it is expected to be lost.
CREATE TABLE IF NOT EXISTS credit_sum (
    business_date DATE NOT NULL,
    sum_name VARCHAR(200) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (business_date, sum_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
