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
 * {@code 202601,1234500,2026-01-05,1234500,0,0,0,0,0;202602,…} is month, sales, first document, and the six settlements.
 */
final class SalesText {

    private static final int LONGEST = 4_000;

    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final String customerNo;
    private final Currency currency;

    /** A month while it is added up; see {@link SalesMonth}. */
    private static final class Month {
        private long sales;
        private LocalDate firstDocumentOn;
        private SalesMonth.Settlements settlements = SalesMonth.Settlements.NONE;

        private void first(LocalDate day) {
            if (day != null && (firstDocumentOn == null || day.isBefore(firstDocumentOn))) {
                firstDocumentOn = day;
            }
        }
    }

    SalesText(String customerNo, Currency currency) {
        this.customerNo = customerNo;
        this.currency = currency;
    }

    /** @param sign 1 for a document that begins to count, −1 for one whose correction takes its place */
    void add(Document document, int sign) {
        Month month = month(YearMonth.from(document.documentDate()));
        long amount = sign * document.amount().minor();
        month.sales = Math.addExact(month.sales, document.isDebit() ? amount : -amount);
        if (sign > 0) {
            month.first(document.documentDate());
        }
        if (document.isDebit()) {
            month.settlements = month.settlements.plus(new SalesMonth.Settlements(amount, sign * document.openingPaid().minor(), 0, 0, 0));
        }
    }

    void add(SalesMonth added) {
        Month month = month(added.month());
        month.sales = Math.addExact(month.sales, added.amount().minor());
        month.first(added.firstDocumentOn());
        if (added.settlements() != null) {
            month.settlements = month.settlements.plus(added.settlements());
        }
    }

    private Month month(YearMonth month) {
        return months.computeIfAbsent(month, none -> new Month());
    }

    String customerNo() {
        return customerNo;
    }

    Currency currency() {
        return currency;
    }

    List<SalesMonth> months() {
        List<SalesMonth> all = new ArrayList<>(months.size());
        months.forEach((month, sums) -> all.add(new SalesMonth(customerNo, month, Money.ofMinor(sums.sales, currency),
                sums.firstDocumentOn, sums.settlements)));
        return all;
    }

    /** Texts that each fit the column. */
    List<String> packed() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        months.forEach((month, sums) -> {
            SalesMonth.Settlements parts = sums.settlements;
            String one = month.getYear() * 100 + month.getMonthValue() + "," + sums.sales + ","
                    + (sums.firstDocumentOn == null ? "" : sums.firstDocumentOn) + ","
                    + parts.invoiced() + "," + parts.settled() + "," + parts.writtenOff() + "," + parts.collected() + "," + parts.counted()
                    + "," + parts.daysLate() + ";";
            if (text.length() + one.length() > LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(one);
        });
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
                    Long.parseLong(fields[4]), Long.parseLong(fields[5]), Long.parseLong(fields[6]), Long.parseLong(fields[7]),
                    // older rows end with what the payments counted
                    fields.length > 8 ? Long.parseLong(fields[8]) : 0)));
        }
    }
}
