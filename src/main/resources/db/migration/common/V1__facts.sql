-- Every statement may be run again: a first start that was killed between two of them begins once more.
-- Facts: versions, never overwritten. A row carries the file and line it came from (file 0: a command) and known_on, the night that took it.
-- superseded_on is a cache: the night from which a later version stands in its place. A night D sees known_on <= D and not (superseded_on <= D).
-- Keys come first in the primary keys, so that one account's rows lie together; file and line come last, so that two files may bring one key
-- and admission can decide between them. fingerprint is 64 bits of SHA-256 over the content: the same content again is found without reading it.

CREATE TABLE IF NOT EXISTS arrived_file (
    file_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    known_on DATE NOT NULL,
    arrival INT NOT NULL,
    complete INT NOT NULL,
    CONSTRAINT arrived_file_content UNIQUE (sha256)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS config_version (
    config_hash CHAR(64) NOT NULL,
    part INT NOT NULL,
    content VARBINARY(30000) NOT NULL,
    PRIMARY KEY (config_hash, part)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS customer (
    customer_no VARCHAR(35) NOT NULL,
    name VARCHAR(500) NOT NULL,
    language VARCHAR(2) NOT NULL,
    address_1 VARCHAR(500) NOT NULL,
    address_2 VARCHAR(500) NOT NULL,
    city VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    postcode VARCHAR(50) NOT NULL,
    country VARCHAR(100) NOT NULL,
    contact VARCHAR(200) NOT NULL,
    phone VARCHAR(100) NOT NULL,
    email VARCHAR(300) NOT NULL,
    salesperson VARCHAR(35) NOT NULL,
    currency CHAR(3),
    credit_limit VARCHAR(40),
    terms_days INT,
    reminder_lead_days INT,
    interest_rate VARCHAR(40),
    contract_no VARCHAR(100) NOT NULL,
    contract_name VARCHAR(500) NOT NULL,
    contract_date DATE,
    bank_accounts VARCHAR(2000) NOT NULL,
    aliases VARCHAR(4000) NOT NULL,
    group_no VARCHAR(35) NOT NULL,
    status VARCHAR(10) NOT NULL,
    status_since DATE,
    dunning VARCHAR(100) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (customer_no, file_id, line),
    KEY customer_file (file_id),
    KEY customer_group (group_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What a payer may be known by: NAME, ALIAS (both normalised) and ACCOUNT of one version of a customer.
CREATE TABLE IF NOT EXISTS customer_clue (
    kind VARCHAR(10) NOT NULL,
    clue VARCHAR(500) NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    PRIMARY KEY (kind, clue, customer_no, file_id, line),
    KEY customer_clue_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS staff (
    staff_no VARCHAR(35) NOT NULL,
    name VARCHAR(500) NOT NULL,
    role VARCHAR(20) NOT NULL,
    reports_to VARCHAR(35) NOT NULL,
    email VARCHAR(300) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (staff_no, file_id, line),
    KEY staff_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS rate (
    currency CHAR(3) NOT NULL,
    rate_date DATE NOT NULL,
    rate VARCHAR(40) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (currency, rate_date, file_id, line),
    KEY rate_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS delivery (
    delivery_no VARCHAR(35) NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    shipped_on DATE NOT NULL,
    order_no VARCHAR(100) NOT NULL,
    description VARCHAR(1000) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (delivery_no, file_id, line),
    KEY delivery_file (file_id),
    KEY delivery_customer (customer_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- reference_key is the document number normalised: the way receipts are looked up, and the way to a document by its number.
CREATE TABLE IF NOT EXISTS document (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    document_type VARCHAR(12) NOT NULL,
    document_date DATE NOT NULL,
    due_date DATE NOT NULL,
    posting_date DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    opening_paid BIGINT NOT NULL,
    invoice_no VARCHAR(100) NOT NULL,
    contract_no VARCHAR(100) NOT NULL,
    contract_name VARCHAR(500) NOT NULL,
    contract_date DATE,
    order_no VARCHAR(100) NOT NULL,
    delivery_no VARCHAR(100) NOT NULL,
    account_type VARCHAR(100) NOT NULL,
    description VARCHAR(1000) NOT NULL,
    applies_to VARCHAR(35) NOT NULL,
    discount_until DATE,
    discount_amount BIGINT,
    opening_stage VARCHAR(10),
    opening_mailed_on DATE,
    reference_key VARCHAR(100) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (customer_no, document_no, file_id, line),
    KEY document_reference (reference_key),
    KEY document_file (file_id, customer_no),
    KEY document_superseded (superseded_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Documents refused because nobody knew their customer; judged again when he is known. taken_on is a cache.
CREATE TABLE IF NOT EXISTS document_waiting (
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    document_type VARCHAR(12) NOT NULL,
    document_date DATE NOT NULL,
    due_date DATE NOT NULL,
    posting_date DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    opening_paid BIGINT NOT NULL,
    invoice_no VARCHAR(100) NOT NULL,
    contract_no VARCHAR(100) NOT NULL,
    contract_name VARCHAR(500) NOT NULL,
    contract_date DATE,
    order_no VARCHAR(100) NOT NULL,
    delivery_no VARCHAR(100) NOT NULL,
    account_type VARCHAR(100) NOT NULL,
    description VARCHAR(1000) NOT NULL,
    applies_to VARCHAR(35) NOT NULL,
    discount_until DATE,
    discount_amount BIGINT,
    opening_stage VARCHAR(10),
    opening_mailed_on DATE,
    reference_key VARCHAR(100) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    taken_on DATE,
    PRIMARY KEY (customer_no, document_no, file_id, line),
    KEY document_waiting_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS receipt (
    receipt_no VARCHAR(35) NOT NULL,
    value_date DATE NOT NULL,
    counts_on DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    payer_name VARCHAR(500) NOT NULL,
    payer_account VARCHAR(100) NOT NULL,
    remittance VARCHAR(4000) NOT NULL,
    own_account VARCHAR(100) NOT NULL,
    bank_reference VARCHAR(200) NOT NULL,
    reverses VARCHAR(35) NOT NULL,
    matures_on DATE,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (receipt_no, file_id, line),
    KEY receipt_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS advice (
    receipt_no VARCHAR(35) NOT NULL,
    advice_line INT NOT NULL,
    document_ref VARCHAR(100) NOT NULL,
    currency CHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    memo VARCHAR(1000) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (receipt_no, advice_line, file_id, line),
    KEY advice_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS statement_balance (
    own_account VARCHAR(100) NOT NULL,
    balance_date DATE NOT NULL,
    currency CHAR(3) NOT NULL,
    opening BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (own_account, balance_date, file_id, line),
    KEY statement_balance_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS decision (
    decision_no VARCHAR(64) NOT NULL,
    decided_action VARCHAR(12) NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    receipt_no VARCHAR(35) NOT NULL,
    letter_no VARCHAR(35) NOT NULL,
    currency CHAR(3),
    amount BIGINT,
    decision_date DATE,
    reason VARCHAR(2000) NOT NULL,
    decided_by VARCHAR(35) NOT NULL,
    decided_on DATE NOT NULL,
    refers_to VARCHAR(64) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (decision_no, file_id, line),
    KEY decision_file (file_id),
    KEY decision_action (decided_action)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS letter_event (
    letter_no VARCHAR(35) NOT NULL,
    event_kind VARCHAR(10) NOT NULL,
    event_date DATE NOT NULL,
    recorded_by VARCHAR(35) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    known_on DATE NOT NULL,
    PRIMARY KEY (letter_no, event_kind, event_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
