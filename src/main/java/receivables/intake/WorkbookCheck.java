package receivables.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * Looks through a workbook before it is read. It is a zip file of XML files: a small one can unpack to more than memory holds, whatever its
 * directory says, XML can bring definitions that blow up or name other files, and a single cell can claim a column a billion places to the
 * right. None of it is in a worklist that a spreadsheet saved.
 *
 * <pre>{@code <!DOCTYPE …   <c r="ZZZZZZ2" …   80 MB of the letter a}</pre>
 */
public final class WorkbookCheck {

    private static final long LARGEST = 400_000_000;
    /** Texts are held in memory, rows are not. */
    private static final long LARGEST_TEXTS = 64_000_000;
    private static final int MOST_PARTS = 10_000;
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    /** Spreadsheets end at column XFD. */
    private static final int LETTERS_OF_A_COLUMN = 3;

    private long bytes;
    private long texts;

    private final ReasonCode otherwise;

    private WorkbookCheck(ReasonCode otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * @param otherwise how the same can be sent where the workbook is too large
     * @throws UnreadableFileException with what is wrong and what to do
     */
    public static void check(Path path, ReasonCode otherwise) throws UnreadableFileException {
        refuseEncrypted(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw unreadable(ReasonCode.WORKBOOK_HAS_TOO_MANY_PARTS, MOST_PARTS, Reason.of(otherwise));
            }
            WorkbookCheck check = new WorkbookCheck(otherwise);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    check.look(in, entry.getName());
                }
            }
        } catch (IOException broken) {
            throw unreadable(ReasonCode.WORKBOOK_IS_DAMAGED, Shown.value(String.valueOf(broken.getMessage())));
        }
    }

    /**
     * A workbook with a password, old or new, lies as an encrypted stream in the container of the old ones.
     * @throws UnreadableFileException with what to do; nothing where it is no such container
     */
    public static void refuseEncrypted(Path path) throws UnreadableFileException {
        if (isEncrypted(path)) {
            throw unreadable(ReasonCode.WORKBOOK_IS_ENCRYPTED);
        }
    }

    private static boolean isEncrypted(Path path) {
        try {
            if (FileMagic.valueOf(path.toFile()) != FileMagic.OLE2) {
                return false;
            }
            try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
                return container.getRoot().hasEntry(ENCRYPTED);
            }
        } catch (IOException | RuntimeException broken) {
            return false; // whoever reads it tells what is wrong with it
        }
    }

    private static UnreadableFileException unreadable(ReasonCode code, Object... arguments) {
        return new UnreadableFileException(0, "", "", code, arguments);
    }

    /** Counts what really comes out, and stops when it is too much. */
    private void look(InputStream in, String name) throws IOException, UnreadableFileException {
        boolean strings = name.endsWith("sharedStrings.xml");
        Scan scan = new Scan(name.startsWith("xl/worksheets/"));
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            texts += strings ? read : 0;
            if (bytes > LARGEST || texts > LARGEST_TEXTS) {
                throw texts > LARGEST_TEXTS
                        ? unreadable(ReasonCode.WORKBOOK_HAS_TOO_MUCH_TEXT, LARGEST_TEXTS / 1_000_000, Reason.of(otherwise))
                        : unreadable(ReasonCode.WORKBOOK_IS_TOO_LARGE, LARGEST / 1_000_000, Reason.of(otherwise));
            }
            for (int at = 0; at < read; at++) {
                scan.look(buffer[at]);
            }
        }
    }

    /** Byte by byte, zero bytes left out: so UTF-16 hides nothing. */
    private static final class Scan {

        private final boolean sheet;
        private int doctype;
        private int reference;
        private int letters;

        Scan(boolean sheet) {
            this.sheet = sheet;
        }

        void look(byte one) throws UnreadableFileException {
            if (one == 0) {
                return;
            }
            doctype = one == DOCTYPE[doctype] ? doctype + 1 : one == DOCTYPE[0] ? 1 : 0;
            if (doctype == DOCTYPE.length) {
                throw unreadable(ReasonCode.WORKBOOK_HAS_DEFINITIONS);
            }
            if (sheet) {
                cell(one);
            }
        }

        /** The reference of a cell: a space, {@code r="}, its column's letters. */
        private void cell(byte one) throws UnreadableFileException {
            if (reference == 4) {
                letters = one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' ? letters + 1 : 0;
                reference = letters == 0 ? 0 : reference;
                if (letters > LETTERS_OF_A_COLUMN) {
                    throw unreadable(ReasonCode.WORKBOOK_HAS_A_CELL_BEYOND);
                }
                return;
            }
            boolean next = switch (reference) {
                case 1 -> one == 'r';
                case 2 -> one == '=';
                case 3 -> one == '"' || one == '\'';
                default -> false;
            };
            reference = next ? reference + 1 : one == ' ' || one == '\t' || one == '\n' || one == '\r' ? 1 : 0;
        }
    }
}
