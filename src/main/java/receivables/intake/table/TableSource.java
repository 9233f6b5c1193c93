package receivables.intake.table;

import java.io.IOException;
import receivables.intake.UnreadableFileException;

/** A file as rows of cells. It can be read more than once; nothing of it is kept in memory but the row at hand. */
interface TableSource {

    /** Takes rows one after the other. */
    interface Taker {

        /** @return false: enough was seen */
        boolean take(TableRow row) throws UnreadableFileException;
    }

    /** @throws UnreadableFileException when the file is broken or hostile */
    void read(Taker taker) throws IOException, UnreadableFileException;
}
