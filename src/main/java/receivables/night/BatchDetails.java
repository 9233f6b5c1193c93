package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Receipt;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.FiledReceipt;
import receivables.store.BankLedger.Told;

/**
 * Some banks book a batch of payments as one sum and tell its payments in a notice (camt.054), before it or after it. The sum is one
 * receipt of nobody until then; with the notice it becomes a receipt for each payment, the first of them under the number that the sum had.
 * The account moves once, by the sum.
 *
 * <pre>{@code
 * camt.053:  +1190.00, 2 payments                   receipt B1X… 1190.00, payer unknown
 * camt.054:   +690.00 Müller, +500.00 Kranz    →    receipt B1X… 690.00 of Müller, receipt B1X…-D2 500.00 of Kranz
 * }</pre>
 */
final class BatchDetails {

    /** A notice may come some days before or after its statement. */
    private static final int DAYS = 10;

    private final BankLedger ledger;
    private final LocalDate businessDate;

    BatchDetails(BankLedger ledger, LocalDate businessDate) {
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /** @param tonight the statements that came tonight */
    void join(Collection<BankStatement> tonight) {
        for (String account : tonight.stream().map(BankStatement::account).collect(Collectors.toCollection(TreeSet::new))) {
            LocalDate first = tonight.stream().filter(one -> one.account().equals(account)).map(BankStatement::from)
                    .min(LocalDate::compareTo).orElseThrow();
            LocalDate last = tonight.stream().filter(one -> one.account().equals(account)).map(BankStatement::to).max(LocalDate::compareTo)
                    .orElseThrow();
            List<Told> notices = ledger.notices(account, first.minusDays(DAYS), last.plusDays(DAYS));
            if (!notices.isEmpty()) {
                join(ledger.totals(account, first.minusDays(DAYS), last.plusDays(DAYS)), notices);
            }
        }
    }

    /**
     * A sum and a notice belong together if the bank's reference and the amount are the same, else day and amount; and no second sum or
     * notice has them too.
     */
    private void join(List<Told> totals, List<Told> notices) {
        List<Told> sums = new ArrayList<>(totals);
        List<List<Told>> parts = new ArrayList<>(entries(notices));
        join(sums, parts, one -> one.line().beside().entryReference());
        join(sums, parts, one -> one.entered().bookedOn().toString());
    }

    private void join(List<Told> totals, List<List<Told>> notices, Function<Told, String> by) {
        Map<String, List<Told>> sums = new TreeMap<>();
        totals.stream().filter(total -> !by.apply(total).isEmpty())
                .forEach(total -> sums.computeIfAbsent(by.apply(total) + " " + total.entered().amount(),
                none -> new ArrayList<>()).add(total));
        Map<String, List<List<Told>>> parts = new TreeMap<>();
        notices.forEach(entry -> parts.computeIfAbsent(by.apply(entry.getFirst()) + " "
                + entry.stream().mapToLong(one -> one.entered().amount()).sum(), none -> new ArrayList<>()).add(entry));
        sums.forEach((money, total) -> {
            List<List<Told>> entries = parts.getOrDefault(money, List.of());
            if (total.size() == 1 && entries.size() == 1 && isSumOf(total.getFirst(), entries.getFirst())) {
                totals.remove(total.getFirst());
                notices.remove(entries.getFirst());
                if (!ledger.isUsed(total.getFirst().entered().lineKey(), businessDate)) {
                    divide(total.getFirst(), entries.getFirst());
                }
            }
        });
    }

    /** A line that does not say that it is a sum may be one, if the notice has several payments. */
    private static boolean isSumOf(Told total, List<Told> entry) {
        return total.line().nature() == BankLine.Nature.TOTAL || entry.size() > 1;
    }

    /** The lines of each entry of a notice; the same notice in two files counts once. */
    private static List<List<Told>> entries(List<Told> notices) {
        Map<String, List<Told>> entries = new LinkedHashMap<>();
        notices.forEach(one -> entries.computeIfAbsent(one.entered().fileId() + "/" + one.entered().statement() + "/"
                + one.entered().entry(), none -> new ArrayList<>()).add(one));
        Map<String, List<Told>> byContent = new LinkedHashMap<>();
        entries.values().forEach(entry -> byContent.putIfAbsent(entry.stream().map(one -> one.entered().contentKey()).sorted()
                .collect(Collectors.joining(" ")), entry));
        return List.copyOf(byContent.values());
    }

    private void divide(Told total, List<Told> parts) {
        String number = total.entered().lineKey();
        if (total.knownOn().equals(businessDate)) {
            ledger.drop(new FiledReceipt(total.entered().fileId(), total.entered().line(), total.line().receipt(number, businessDate)));
        }
        List<Entered> later = new ArrayList<>();
        List<FiledReceipt> receipts = new ArrayList<>();
        for (Told part : parts) {
            if (part.entered().amount() == 0) {
                continue;
            }
            String receiptNo = receipts.isEmpty() ? number : number + "-D" + (receipts.size() + 1);
            later.add(part.entered().later(receiptNo));
            receipts.add(new FiledReceipt(part.entered().fileId(), part.entered().line(), receipt(part.line(), total.line(), receiptNo)));
        }
        ledger.enter(later, receipts, businessDate);
    }

    /** The payment, on the day on which its sum counts. */
    private Receipt receipt(BankLine part, BankLine total, String receiptNo) {
        Receipt told = part.receipt(receiptNo, businessDate);
        return new Receipt(receiptNo, total.valueDate(), told.amount(), told.payerName(), told.payerAccount(), told.remittance(),
                told.ownAccount(), told.bankReference(), told.reverses(), told.maturesOn(), businessDate);
    }
}
