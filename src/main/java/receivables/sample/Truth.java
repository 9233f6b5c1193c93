package receivables.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.money.Money;

/**
 * What each receipt was really meant to pay: the cash the payer put on a document, without discount or bank fee.
 *
 * <pre>
 * R-20260626-0017,INV-2026-002118,14230.55
 * </pre>
 *
 * A receipt without a row must stay unmatched: its payer is unknown for good, or it is meant for nothing that is open. A receipt that the
 * bank takes back keeps its rows; the taking back has none.
 */
final class Truth {

    private record Paid(SampleReceipt receipt, SampleDocument document, long amount) {
    }

    private final List<Paid> rows = new ArrayList<>();

    void pays(SampleReceipt receipt, SampleDocument document, long amount) {
        rows.add(new Paid(receipt, document, amount));
    }

    /** The document of a receipt that pays just one. */
    SampleDocument onlyDocument(SampleReceipt receipt) {
        return rows.stream().filter(paid -> paid.receipt() == receipt).findFirst().orElseThrow().document();
    }

    void write(Path file) throws IOException {
        rows.sort(Comparator.comparing((Paid paid) -> paid.receipt().receiptNo).thenComparing(paid -> paid.document().documentNo));
        try (CsvFile csv = new CsvFile(file, Columns.TRUTH)) {
            for (Paid paid : rows) {
                csv.text(paid.receipt().receiptNo).text(paid.document().documentNo)
                        .amount(paid.amount(), Money.decimals(paid.receipt().currency())).end();
            }
        }
    }
}
