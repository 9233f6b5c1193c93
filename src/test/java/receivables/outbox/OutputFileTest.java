package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.account.NightTally;
import receivables.ledger.Language;
import receivables.ledger.Sums;

/** The columns of the contract, written out a second time: whoever changes one changes what other systems rely on. */
class OutputFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {
        "allocations.csv: receipt_no document_no customer_no currency amount kind rule explanation",
        "receipts.csv: receipt_no customer_no currency amount applied on_account suspense refunded status rule",
        "open_items.csv: document_no type customer_no currency document_date posting_date due_date contract_no order_no account_type "
        + "amount open dpd "
                + "age_days bucket grade stage hold",
        "aging.csv: customer_no basis currency within_terms d1_30 d31_60 d61_90 d91_180 d181_360 d361_720 d721_up total on_account "
        + "in_hand class "
        + "habit", "metrics.csv: scope id currency metric value",
        "dunning.csv: document_no customer_no currency open demanded held covered dpd due_stage stage outcome reason letter_no",
        "letters.csv: letter_no customer_no language kind tone stage currency demanded interest costs payable pay_by status reference "
        + "pack first_page pages", "actions.csv: customer_no status action since amount needs_approval reason",
        "agency.csv: customer_no name document_no due_date dpd currency amount status since fee_percent estimated_fee",
        "provision.csv: customer_no name document_no due_date dpd bucket currency amount since",
        "calls.csv: customer_no contact phone caller reason oldest_dpd overdue currency promised last_letter_no",
        "interest.csv: document_no customer_no currency basis rate from to accrued demanded paid waived left",
        "interest_notes.csv: note_no customer_no document_no currency amount date",
        "alerts.csv: staff_no customer_no threshold oldest_dpd overdue currency text staff_name email customer_name",
        "forecast.csv: currency week from to expected low high by_due_date error_percent by_due_date_error_percent within_percent mondays "
        + "missing",
        "instruments.csv: receipt_no customer_no instrument instrument_no drawer acceptor currency amount received_on matures_on "
        + "documents status",
        "statements.csv: customer_no name salesperson supervisor stage currency as_of letter_no balance in_hand status since confirm_by remark",
        "worklist.csv: item_no kind customer_no receipt_no document_no letter_no currency amount suggestion_1 suggestion_2 suggestion_3 "
        + "reason since customer_name payer_name payer_account value_date remittance",
        "journal.csv: date account debit credit currency document_no receipt_no text",
        "intake.csv: file kind encoding rows taken known refused status note",
        "rejects.csv: file line column value reason",
        "packs/manifest.csv: pack sequence letter_no customer_no postcode first_page pages sheets sha256",
    })
    void columnsAreTheContracts(String name, String columns) {
        OutputFile file = EnumSet.allOf(OutputFile.class).stream().filter(each -> each.fileName().equals(name)).findFirst().orElseThrow();
        assertEquals(List.of(columns.split(" ")), file.columns());
    }

    @Test
    void everyRowHasAsManyCellsAsItsHeader(@TempDir Path folder) throws Exception {
        try (PartFiles parts = new PartFiles(folder, 1, Language.EN)) {
            parts.write(SampleRows.account("C1"));
            parts.writeReferrals(SampleRows.referrals("C1"));
        }
        PartFiles.writeLosses(folder, SampleRows.losses(), Language.EN);
        PartFiles.writeForecast(folder, SampleRows.forecast());
        Publication publication = Publication.begin(folder, "2026-11-20");
        publication.writeLines(folder, OutputFile.ofLines());
        new LateRows(publication.directory(), folder, Language.EN, new NightTally(new Sums()))
                .write(Held.none(), Questions.bare(folder, List.of()));
        for (OutputFile file : OutputFile.values()) {
            if (file.form() != OutputFile.Form.WHOLE) {
                List<List<String>> rows = CsvReading.rows(publication.directory().resolve(file.fileName())).stream().skip(1).toList();
                assertEquals(false, rows.isEmpty(), file.fileName());
                rows.forEach(row -> assertEquals(file.columns().size(), row.size(), file.fileName() + ": " + row));
            }
        }
        assertEquals("R-1,INV-1,C1,CNY,120.00,PAYMENT,REFERENCE,names INV-1\n", Files.readString(folder.resolve("allocations.csv.0001")),
                "a refund is no allocation");
        assertEquals("INV-2,INVOICE,C1,CNY,2026-09-18,2026-09-19,2026-10-18,HT-1,PO-1,GOODS,9000.00,7000.00,33,63,d31_60,OVERDUE,LETTER_1,DISPUTED\n",
                Files.readString(folder.resolve("open_items.csv.0001")));
        assertEquals("C1,ITEM,CNY,0.01,0.02,0.03,0.04,0.05,0.06,0.07,0.08,0.36,10.00,0.00,A,2\nC1,COMPANY,CNY,,,,,,,,,,,,,\n",
                Files.readString(folder.resolve("aging.csv.0001")));
        assertEquals("C1,王芳,+86 10 1234,S1,OVERDUE,33,7000.00,CNY,2026-11-23,\n", Files.readString(folder.resolve("calls.csv.0001")));
    }
}
