-- What a night had said when it was taken back to run again: its letters, because paper that has left the house stays as it is, and the order in which
-- a replay computes its nights, so that one that was cut off goes on. A row stays until its night is taken back the next time.

CREATE TABLE IF NOT EXISTS taken_back (
    business_date DATE NOT NULL PRIMARY KEY,
    mailing_day DATE NOT NULL,
    config_hash CHAR(64) NOT NULL,
    past INT NOT NULL,
    waiting INT NOT NULL,
    takes_inbox INT NOT NULL,
    replay_from DATE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- status is the one it was published with; content is the letter as it was drawn.
CREATE TABLE IF NOT EXISTS printed_letter (
    customer_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    letter_no VARCHAR(35) NOT NULL,
    status VARCHAR(15) NOT NULL,
    pack VARCHAR(100) NOT NULL,
    place INT NOT NULL,
    first_page INT NOT NULL,
    pages INT NOT NULL,
    mailed INT NOT NULL,
    pulled INT NOT NULL,
    PRIMARY KEY (customer_no, business_date, letter_no),
    KEY printed_letter_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS printed_letter_part (
    letter_no VARCHAR(35) NOT NULL,
    business_date DATE NOT NULL,
    part INT NOT NULL,
    content VARBINARY(30000) NOT NULL,
    PRIMARY KEY (letter_no, business_date, part),
    KEY printed_letter_part_date (business_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
