package receivables.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import receivables.intake.UnreadableFileException;
import receivables.intake.WorkbookCheck;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * The first sheet with rows of an old Excel workbook (BIFF8), record by record: its texts are held, its rows are not. Formulas are not
 * worked out: the value that was saved with them counts, and links to other files are not followed.
 */
final class XlsTable implements TableSource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Path path;

    XlsTable(Path path) {
        this.path = path;
    }

    @Override
    public void read(Taker taker) throws IOException, UnreadableFileException {
        WorkbookCheck.refuseEncrypted(path);
        Listener listener = new Listener(taker);
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(one -> { }, Locale.ROOT);
        listener.formats = formats;
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record one) {
                formats.processRecord(one);
                return listener.take(one);
            }
        });
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
            listener.endRow();
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFileException(0, "", "", ReasonCode.WORKBOOK_IS_ENCRYPTED);
        } catch (IOException | RuntimeException | HSSFUserException broken) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_XLS_IS_DAMAGED,
                    Shown.value(String.valueOf(broken.getMessage())));
        }
        if (listener.refused != null) {
            throw listener.refused;
        }
    }

    /** Puts records together to rows. */
    private static final class Listener {

        private final Taker taker;
        private final SheetRow row = new SheetRow();
        private FormatTrackingHSSFListener formats;
        private SSTRecord texts;
        private UnreadableFileException refused;
        private boolean enough;
        private boolean inSheet;
        private int rows;
        private int current = -1;
        private FormulaRecord waiting;

        Listener(Taker taker) {
            this.taker = taker;
        }

        /** @return other than zero: stop */
        short take(Record one) {
            if (enough) {
                return 1;
            }
            if (one instanceof BOFRecord begin) {
                endRow();
                enough |= inSheet && rows > 0 && begin.getType() == BOFRecord.TYPE_WORKSHEET;
                inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
            } else if (one instanceof SSTRecord held) {
                texts = held;
            } else if (inSheet && one instanceof StringRecord said && waiting != null) {
                row.put(waiting.getColumn(), said.getString(), false);
                waiting = null;
            } else if (inSheet && one instanceof CellValueRecordInterface cell) {
                put(one, cell);
            }
            return (short) (enough ? 1 : 0);
        }

        private void put(Record one, CellValueRecordInterface cell) {
            if (cell.getRow() != current) {
                endRow();
                current = cell.getRow();
                row.begin(current + 1);
            }
            switch (one) {
                case LabelSSTRecord label -> row.put(cell.getColumn(), texts == null
                        ? "" : texts.getString(label.getSSTIndex()).getString(), false);
                case LabelRecord label -> row.put(cell.getColumn(), label.getValue(), false);
                case NumberRecord number -> number(cell, number.getValue());
                case FormulaRecord formula -> {
                    if (formula.hasCachedResultString()) {
                        waiting = formula;
                    } else {
                        number(cell, formula.getValue());
                    }
                }
                case BoolErrRecord said -> row.put(cell.getColumn(), said.isBoolean() ? String.valueOf(said.getBooleanValue()) : "#ERROR",
                        false);
                default -> {
                    // blank cells with a format
                }
            }
        }

        private void number(CellValueRecordInterface cell, double value) {
            int format = formats.getFormatIndex(cell);
            String written = format < 0 ? null : formats.getFormatString(format);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                row.put(cell.getColumn(), "#ERROR", false);
            } else if (written != null && DateUtil.isADateFormat(format, written) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime day = DateUtil.getLocalDateTime(value);
                row.put(cell.getColumn(), day.toLocalDate() + (value == Math.floor(value) ? "" : " " + TIME.format(day)), true);
            } else {
                row.put(cell.getColumn(), SheetRow.number(BigDecimal.valueOf(value)), true);
            }
        }

        void endRow() {
            if (current >= 0 && !enough && !row.isBlank()) {
                rows++;
                try {
                    enough = !taker.take(row);
                } catch (UnreadableFileException broken) {
                    refused = broken;
                    enough = true;
                }
            }
            current = -1;
            waiting = null;
        }
    }
}
