-- Two ways to documents that had been indexes with an entry per document, and of which a first import wrote a million, now have tables of their own with
-- the few rows that matter. Every statement may be run again.

-- Whose documents a file brought: one row for each customer, or a few when the file names very many; line is the first that he was found on. A row stays
-- as long as its file, also when the documents were refused.
CREATE TABLE IF NOT EXISTS document_origin (
    file_id BIGINT NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    line INT NOT NULL,
    PRIMARY KEY (file_id, customer_no, line)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

DELETE FROM document_origin;
INSERT INTO document_origin (file_id, customer_no, line)
    SELECT b.file_id, b.customer_no, MIN(b.line) FROM (SELECT file_id, customer_no, line FROM document
        UNION SELECT file_id, customer_no, line FROM document_waiting) b GROUP BY b.file_id, b.customer_no;

-- Versions of documents in whose place another stands, by the night from which it does: document.superseded_on says the same of each.
CREATE TABLE IF NOT EXISTS document_superseded (
    superseded_on DATE NOT NULL,
    customer_no VARCHAR(35) NOT NULL,
    document_no VARCHAR(35) NOT NULL,
    file_id BIGINT NOT NULL,
    line INT NOT NULL,
    PRIMARY KEY (superseded_on, customer_no, document_no, file_id, line)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

DELETE FROM document_superseded;
INSERT INTO document_superseded (superseded_on, customer_no, document_no, file_id, line)
    SELECT superseded_on, customer_no, document_no, file_id, line FROM document WHERE superseded_on IS NOT NULL;
