-- Every statement may be run again.

-- The mark that database, archive and outbox bear together: one row. Whoever looks into a wrong one of the three sees it by its mark.
CREATE TABLE IF NOT EXISTS identity_mark (
    id INT NOT NULL PRIMARY KEY,
    mark VARCHAR(40) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which of the commands in the archive this database knows: those after the last of a restored backup are taken up from there.
CREATE TABLE IF NOT EXISTS kept_command (
    business_date DATE NOT NULL,
    command_number INT NOT NULL,
    PRIMARY KEY (business_date, command_number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
