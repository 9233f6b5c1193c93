-- What the banks say: every statement and every line as its file brought it, and what admission made of each line.
-- statement_balance, which nothing ever filled, stays behind empty: whoever may make tables need not be allowed to drop them.

-- One statement of a file; line is its number in the file. What follows superseded_on admission counts: taken is the sum of its lines that nobody had before.
CREATE TABLE IF NOT EXISTS bank_statement (
    account VARCHAR(100) NOT NULL,
    currency CHAR(3) NOT NULL,
    statement_no VARCHAR(100) NOT NULL,
    source VARCHAR(20) NOT NULL,
    from_date DATE NOT NULL,
    to_date DATE NOT NULL,
    opening BIGINT,
    closing BIGINT,
    turned INT NOT NULL,
    credits_count INT NOT NULL,
    credits BIGINT NOT NULL,
    debits_count INT NOT NULL,
    debits BIGINT NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    taken BIGINT,
    receipts_count INT,
    receipts BIGINT,
    ledger_only_count INT,
    pending_count INT,
    set_aside_count INT,
    PRIMARY KEY (file_id, line),
    KEY bank_statement_account (account, to_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One line of a statement; line counts through the file, place is the line of the text in it.
CREATE TABLE IF NOT EXISTS bank_line (
    statement INT NOT NULL,
    entry INT NOT NULL,
    place INT NOT NULL,
    account VARCHAR(100) NOT NULL,
    currency CHAR(3) NOT NULL,
    booked_on DATE NOT NULL,
    value_date DATE NOT NULL,
    amount BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    nature VARCHAR(10) NOT NULL,
    reversal INT NOT NULL,
    content_key VARCHAR(30) NOT NULL,
    other_name VARCHAR(500) NOT NULL,
    other_account VARCHAR(100) NOT NULL,
    remittance VARCHAR(4000) NOT NULL,
    bank_reference VARCHAR(200) NOT NULL,
    return_reason VARCHAR(35) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    superseded_on DATE,
    PRIMARY KEY (file_id, line)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What became of each line: RECEIPT, LEDGER (it moved the account, and is nobody's payment), PENDING, ASIDE (aside_for names the file that had it before);
-- LATER: a line of LEDGER that a later night knew for a receipt. balance: of its statement, before the line's entry.
CREATE TABLE IF NOT EXISTS bank_ledger (
    account VARCHAR(100) NOT NULL,
    booked_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    fate VARCHAR(10) NOT NULL,
    statement INT NOT NULL,
    entry INT NOT NULL,
    amount BIGINT NOT NULL,
    balance BIGINT,
    content_key VARCHAR(30) NOT NULL,
    line_key VARCHAR(35) NOT NULL,
    other_name_key VARCHAR(400) NOT NULL,
    other_account_key VARCHAR(400) NOT NULL,
    aside_for BIGINT NOT NULL,
    known_on DATE NOT NULL,
    PRIMARY KEY (account, booked_on, file_id, line, fate),
    KEY bank_ledger_file (file_id),
    KEY bank_ledger_key (line_key),
    KEY bank_ledger_name (other_name_key),
    KEY bank_ledger_other (other_account_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
