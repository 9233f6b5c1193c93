package receivables.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.bank.ContentKey;

/**
 * The company's accounts in euros and dollars: what their banks tell of them each night. The account in yuan has a bank that sends tables
 * only.
 */
final class SampleStatement {

    /** As {@code config/company.yml} prints them on letters. */
    private static final Map<String, String> ACCOUNTS = new TreeMap<>(Map.of("EUR", "4735580011225566", "USD", "4735580011223344"));
    private static final long FIRST_OPENING = 25_000_000;
    private static final long CHARGES = -1_500;

    private final BankFile.Head head;
    private final List<BankFile.Line> lines;

    private SampleStatement(BankFile.Head head, List<BankFile.Line> lines) {
        this.head = head;
        this.lines = lines;
    }

    /** True of money that came into one of these accounts; a cheque is not there yet. */
    static boolean tells(SampleReceipt receipt) {
        return ACCOUNTS.containsKey(receipt.currencyCode) && receipt.maturesOn == null && receipt.reverses == null && receipt.amount > 0;
    }

    /** The number under which the night will know the line: the company's own people have given it none. */
    static String numberOf(SampleReceipt receipt) {
        return new ContentKey().of(ACCOUNTS.get(receipt.currencyCode), receipt.valueDate, receipt.amount + "C", receipt.bankReference,
                receipt.valueDate);
    }

    /** One for each account. @param before of the night before; empty: it is the first */
    static List<SampleStatement> of(LocalDate night, List<SampleReceipt> receipts, List<SampleStatement> before) {
        List<SampleStatement> statements = new ArrayList<>();
        ACCOUNTS.forEach((currency, account) -> {
            List<BankFile.Line> lines = new ArrayList<>();
            receipts.stream().filter(receipt -> tells(receipt) && receipt.currencyCode.equals(currency)).forEach(receipt ->
                    lines.add(new BankFile.Line(receipt.amount, receipt.payerName, receipt.payerAccount, receipt.remittance,
                            receipt.bankReference)));
            lines.add(new BankFile.Line(CHARGES, "", "", "Account charges", night.toString().replace("-", "") + "FEE"));
            long opening = before.stream().filter(one -> one.head.currency().equals(currency)).findFirst().map(one -> one.head.closing())
                    .orElse(FIRST_OPENING);
            long closing = opening + lines.stream().mapToLong(BankFile.Line::minor).sum();
            statements.add(new SampleStatement(new BankFile.Head(account, currency, night, opening, closing), lines));
        });
        return statements;
    }

    void write(Path folder) throws IOException {
        try (BankFile file = BankFile.of(folder, head)) {
            for (BankFile.Line line : lines) {
                file.line(line);
            }
        }
    }
}
