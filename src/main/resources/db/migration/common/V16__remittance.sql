-- Remittance advice that came as a message: it waits here until its receipt is found, and then stands in advice as well.

-- One advice; line is its number in its file, bank_line the line of a statement in the same file that carried it (0: it came by itself).
CREATE TABLE IF NOT EXISTS remittance (
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    place INT NOT NULL,
    payer_name VARCHAR(500) NOT NULL,
    payer_account VARCHAR(100) NOT NULL,
    payer_references VARCHAR(1000) NOT NULL,
    currency CHAR(3) NOT NULL,
    total BIGINT NOT NULL,
    paid_on DATE,
    bank_line INT NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    PRIMARY KEY (file_id, line),
    KEY remittance_known (known_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS remittance_line (
    file_id BIGINT NOT NULL,
    remittance INT NOT NULL,
    line INT NOT NULL,
    document_ref VARCHAR(100) NOT NULL,
    amount BIGINT NOT NULL,
    memo VARCHAR(1000) NOT NULL,
    PRIMARY KEY (file_id, remittance, line)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which receipt an advice explains, and the night that found it.
CREATE TABLE IF NOT EXISTS remittance_found (
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    receipt_no VARCHAR(35) NOT NULL,
    known_on DATE NOT NULL,
    PRIMARY KEY (file_id, line),
    KEY remittance_found_night (known_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
