-- Number in the register of companies, begin of the relation and segment of a customer.
ALTER TABLE customer ADD COLUMN IF NOT EXISTS registered_no VARCHAR(100) DEFAULT '' NOT NULL;
ALTER TABLE customer ADD COLUMN IF NOT EXISTS since DATE;
ALTER TABLE customer ADD COLUMN IF NOT EXISTS segment VARCHAR(35) DEFAULT '' NOT NULL;

-- Sums of a night that later ones go on from: what passed from one age to the next, what was owed and what of it is expected to be lost.
CREATE TABLE IF NOT EXISTS credit_sum (
    business_date DATE NOT NULL,
    sum_name VARCHAR(200) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (business_date, sum_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
