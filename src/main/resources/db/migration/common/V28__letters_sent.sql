-- What a carrier's files say of our letters: posted and arrived, when, under which number, signed for by whom.
CREATE TABLE IF NOT EXISTS letter_sent (
    letter_no VARCHAR(35) NOT NULL,
    event_kind VARCHAR(10) NOT NULL,
    event_date DATE NOT NULL,
    recorded_by VARCHAR(35) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    fingerprint BIGINT NOT NULL,
    known_on DATE NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    PRIMARY KEY (letter_no, event_kind, file_id, line),
    KEY letter_sent_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
