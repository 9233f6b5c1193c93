-- Derived rows: a pure function of the facts a night saw, deleted and written again by business date.
-- Nothing here has a row per item or customer per night, only what changed.

CREATE TABLE IF NOT EXISTS night (
    business_date DATE NOT NULL PRIMARY KEY,
    run INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    mailing_day DATE NOT NULL,
    inbox_hash CHAR(64) NOT NULL,
    config_hash CHAR(64) NOT NULL,
    program_hash CHAR(64) NOT NULL,
    exit_code INT,
    gates VARCHAR(4000) NOT NULL,
    output_hash CHAR(64) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS night_summary (
    business_date DATE NOT NULL,
    part INT NOT NULL,
    content VARBINARY(30000) NOT NULL,
    PRIMARY KEY (business_date, part)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS run_lock (
    id INT NOT NULL PRIMARY KEY,
    holder VARCHAR(200) NOT NULL,
    fence BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO run_lock (id, holder, fence) VALUES (1, '', 0) ON DUPLICATE KEY UPDATE id = 1;

-- Which account a customer belongs to: the smallest customer number of his payer group, else his own. A version per change of the group.
CREATE TABLE IF NOT EXISTS membership (
    account_no VARCHAR(35) NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    known_on DATE NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (account_no, customer_no, known_on),
    KEY membership_customer (customer_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS identified (
    customer_no VARCHAR(35) NOT NULL,
    receipt_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    clue VARCHAR(20) NOT NULL,
    PRIMARY KEY (customer_no, receipt_no, business_date),
    KEY identified_receipt (receipt_no, business_date),
    KEY identified_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Likely payers of a receipt in suspense, as a whole set per change; a set without candidates is one row with place 0.
CREATE TABLE IF NOT EXISTS candidate (
    receipt_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    place INT NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    clue VARCHAR(20) NOT NULL,
    certain INT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    PRIMARY KEY (receipt_no, business_date, place),
    KEY candidate_customer (customer_no),
    KEY candidate_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Documents and letters of ours that a receipt names, so that settled ones are at hand when it is matched.
CREATE TABLE IF NOT EXISTS named (
    receipt_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    letter_no VARCHAR(35) NOT NULL,
    PRIMARY KEY (receipt_no, document_no, letter_no, business_date),
    KEY named_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS allocation (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    receipt_no VARCHAR(35) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    place INT NOT NULL,
    reversed_kind VARCHAR(12),
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    rule VARCHAR(20) NOT NULL,
    explanation VARCHAR(2000) NOT NULL,
    PRIMARY KEY (customer_no, document_no, business_date, receipt_no, kind, place),
    KEY allocation_receipt (receipt_no),
    KEY allocation_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Insert-only marks: batched updates of the documents themselves cost ten times as much. reopened_on is set when a reversal (NIGHT) or a changed
-- amount (ADMISSION) opens the item again.
CREATE TABLE IF NOT EXISTS settled (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    settled_on DATE NOT NULL,
    reopened_on DATE,
    reopened_by VARCHAR(10),
    PRIMARY KEY (customer_no, document_no, settled_on),
    KEY settled_date (settled_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS used_receipt (
    receipt_no VARCHAR(35) NOT NULL,
    used_on DATE NOT NULL,
    reopened_on DATE,
    reopened_by VARCHAR(10),
    account_no VARCHAR(35) NOT NULL,
    PRIMARY KEY (receipt_no, used_on),
    KEY used_receipt_date (used_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sales by month, packed as 202601=1234500;202602=… in minor units: what became known or due to count on that night (NIGHT), and what a
-- corrected document takes back (ADMISSION). One short row per customer, not one per month: the first import writes a sixth of the rows.
CREATE TABLE IF NOT EXISTS sales (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    source VARCHAR(10) NOT NULL,
    part INT NOT NULL,
    months VARCHAR(4000) NOT NULL,
    PRIMARY KEY (customer_no, business_date, currency, source, part),
    KEY sales_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS payment_history (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    on_time INT NOT NULL,
    reminded INT NOT NULL,
    pressed INT NOT NULL,
    PRIMARY KEY (customer_no, business_date),
    KEY payment_history_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All actions of a customer after a night that changed them; none left is one row with an empty action.
CREATE TABLE IF NOT EXISTS action_state (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    action_name VARCHAR(20) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    status VARCHAR(15) NOT NULL,
    since DATE NOT NULL,
    PRIMARY KEY (customer_no, business_date, action_name, document_no),
    KEY action_state_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A letter as later nights and the print order need it. recorded holds its items packed, the first 8,000 bytes here, more in letter_part.
CREATE TABLE IF NOT EXISTS letter (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    letter_no VARCHAR(35) NOT NULL,
    reference VARCHAR(35) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    language VARCHAR(2) NOT NULL,
    currency CHAR(3) NOT NULL,
    demanded BIGINT NOT NULL,
    interest BIGINT NOT NULL,
    mailing_day DATE NOT NULL,
    pay_by DATE,
    status VARCHAR(15) NOT NULL,
    country VARCHAR(100) NOT NULL,
    postcode VARCHAR(50) NOT NULL,
    recorded VARBINARY(8000) NOT NULL,
    PRIMARY KEY (customer_no, business_date, letter_no),
    KEY letter_number (letter_no),
    KEY letter_reference (reference),
    KEY letter_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The letter's whole content (LETTER) and what of its items did not fit (ITEMS), in pieces of at most 30,000 bytes.
CREATE TABLE IF NOT EXISTS letter_part (
    letter_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    part_kind VARCHAR(10) NOT NULL,
    part INT NOT NULL,
    content VARBINARY(30000) NOT NULL,
    PRIMARY KEY (letter_no, business_date, part_kind, part),
    KEY letter_part_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS letter_place (
    letter_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    pack VARCHAR(100) NOT NULL,
    place INT NOT NULL,
    first_page INT NOT NULL,
    pages INT NOT NULL,
    PRIMARY KEY (letter_no, business_date),
    KEY letter_place_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS partial_sum (
    business_date DATE NOT NULL,
    part VARCHAR(80) NOT NULL,
    sum_name VARCHAR(200) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (business_date, part, sum_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS figure (
    business_date DATE NOT NULL,
    scope VARCHAR(12) NOT NULL,
    scope_id VARCHAR(35) NOT NULL,
    currency CHAR(3) NOT NULL,
    metric VARCHAR(30) NOT NULL,
    amount VARCHAR(60),
    PRIMARY KEY (business_date, scope, scope_id, currency, metric)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS reject (
    business_date DATE NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    place INT NOT NULL,
    whole_file INT NOT NULL,
    column_name VARCHAR(100) NOT NULL,
    offending VARCHAR(500) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (business_date, file_id, line, place)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How the accounts of a night were divided; stored once, so that a restarted run finds the same partitions. An empty bound is open.
CREATE TABLE IF NOT EXISTS account_range (
    business_date DATE NOT NULL,
    place INT NOT NULL,
    after_account VARCHAR(35) NOT NULL,
    last_account VARCHAR(35) NOT NULL,
    PRIMARY KEY (business_date, place)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
