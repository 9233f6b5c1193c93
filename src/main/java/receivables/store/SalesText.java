package receivables.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Document;
import receivables.ledger.SalesMonth;
import receivables.money.Money;

/**
 * Sales by month of one customer and currency, added up and packed into short texts:
 * {@code 202601,1234500,2026-01-05,1234500,0,0,0,0;202602,…} is month, sales, first document, and the five settlements.
 */
final class SalesText {

    private static final int LONGEST = 4_000;

    private final Map<YearMonth, SalesMonth> months = new TreeMap<>();
    private final String customerNo;
    private final Currency currency;

    SalesText(String customerNo, Currency currency) {
        this.customerNo = customerNo;
        this.currency = currency;
    }

    /** @param sign 1 for a document that begins to count, −1 for one whose correction takes its place */
    void add(Document document, int sign) {
        long amount = sign * document.amount().minor();
        boolean debit = document.isDebit();
        SalesMonth.Settlements settlements = debit
                ? new SalesMonth.Settlements(amount, sign * document.openingPaid().minor(), 0, 0, 0) : SalesMonth.Settlements.NONE;
        add(new SalesMonth(customerNo, YearMonth.from(document.documentDate()), Money.ofMinor(debit ? amount : -amount, currency),
                sign > 0 ? document.documentDate() : null, settlements));
    }

    void add(SalesMonth month) {
        months.merge(month.month(), month, SalesText::plus);
    }

    private static SalesMonth plus(SalesMonth left, SalesMonth right) {
        LocalDate first = left.firstDocumentOn() == null || right.firstDocumentOn() != null && right.firstDocumentOn().isBefore(left.firstDocumentOn())
                ? right.firstDocumentOn() : left.firstDocumentOn();
        return new SalesMonth(left.customerNo(), left.month(), left.amount().plus(right.amount()), first, known(left).plus(known(right)));
    }

    private static SalesMonth.Settlements known(SalesMonth month) {
        return month.settlements() == null ? SalesMonth.Settlements.NONE : month.settlements();
    }

    String customerNo() {
        return customerNo;
    }

    Currency currency() {
        return currency;
    }

    List<SalesMonth> months() {
        return List.copyOf(months.values());
    }

    /** Texts that each fit the column. */
    List<String> packed() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (SalesMonth month : months.values()) {
            SalesMonth.Settlements parts = known(month);
            String one = month.month().getYear() * 100 + month.month().getMonthValue() + "," + month.amount().minor() + ","
                    + (month.firstDocumentOn() == null ? "" : month.firstDocumentOn()) + "," + parts.invoiced() + "," + parts.settled() + ","
                    + parts.writtenOff() + "," + parts.collected() + "," + parts.counted() + ";";
            if (text.length() + one.length() > LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(one);
        }
        texts.add(text.toString());
        return texts;
    }

    void unpack(String text) {
        for (String one : text.split(";")) {
            if (one.isEmpty()) {
                continue;
            }
            String[] fields = one.split(",", -1);
            int month = Integer.parseInt(fields[0]);
            add(new SalesMonth(customerNo, YearMonth.of(month / 100, month % 100), Money.ofMinor(Long.parseLong(fields[1]), currency),
                    fields[2].isEmpty() ? null : LocalDate.parse(fields[2]), new SalesMonth.Settlements(Long.parseLong(fields[3]),
                    Long.parseLong(fields[4]), Long.parseLong(fields[5]), Long.parseLong(fields[6]), Long.parseLong(fields[7]))));
        }
    }
}
