package receivables.matching.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import receivables.ledger.Receipt;
import receivables.money.Money;

/** The numbers in a text that are dates, amounts or account numbers, and so no references. */
final class NoReferences {

    private static final String UNITS_HAN = "月年日天期件个吨元万块角分台套箱批张笔份%";
    private static final String CURRENCY_SIGNS = "¥￥$€£";
    /** So many digits of a bank's reference are no chance; it may well end in fewer that are also an invoice's. */
    private static final int LONG_NUMBER = 8;

    private final DigitRuns runs;
    private final Receipt receipt;
    private final boolean[] out;

    /** @param receipt whose amount and account numbers are no references; null: the text stands alone */
    NoReferences(DigitRuns runs, Receipt receipt) {
        this.runs = runs;
        this.receipt = receipt;
        out = new boolean[runs.size()];
    }

    boolean has(int run) {
        return out[run];
    }

    /** Marks a date, or a number with a unit of its own: {@code 2026-02-11}, {@code 6月}. */
    void readDate(int run) {
        String first = runs.digits(run);
        boolean unit = runs.end(run) < runs.text().length() && UNITS_HAN.indexOf(runs.text().charAt(runs.end(run))) >= 0;
        if (unit) {
            out[run] = true;
            return;
        }
        if (first.length() == 8 && isDate(first.substring(0, 4), first.substring(4, 6), first.substring(6))
                || first.length() == 6 && isDate(first.substring(0, 4), first.substring(4), "01")) {
            out[run] = true;
        }
        if (run + 2 < runs.size()) {
            String one = runs.after(run);
            String two = runs.after(run + 1);
            boolean dated = one.equals(two) && (one.equals("-") || one.equals(".") || one.equals("/"));
            if (dated && (isDate(first, runs.digits(run + 1), runs.digits(run + 2))
                    || isDate(runs.digits(run + 2), runs.digits(run + 1), first)
                    || isDate(runs.digits(run + 2), first, runs.digits(run + 1)))) {
                out[run] = true;
                out[run + 1] = true;
                out[run + 2] = true;
            }
        }
    }

    /** Marks the part of a whole, {@code 2/3} after a number: the second of three transfers. */
    void readFraction(int run) {
        boolean fraction = run > 0 && run + 1 < runs.size() && runs.after(run).equals("/") && runs.after(run - 1).isBlank()
                && runs.digits(run).length() <= 2 && runs.digits(run + 1).length() <= 2;
        boolean ends = fraction && (run + 2 == runs.size() || !runs.after(run + 1).equals("/"));
        if (ends && Integer.parseInt(runs.digits(run)) <= Integer.parseInt(runs.digits(run + 1))
                && Integer.parseInt(runs.digits(run + 1)) > 1) {
            out[run] = true;
            out[run + 1] = true;
        }
    }

    private static boolean isDate(String year, String month, String day) {
        if (year.length() != 4 || month.length() > 2 || day.length() > 2) {
            return false;
        }
        int y = Integer.parseInt(year);
        if (y < 1990 || y > 2099) {
            return false;
        }
        try {
            LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Marks an amount. @param afterOurs a number of ours stands before it: threes of digits may go on its list */
    void readAmount(int run, boolean afterOurs) {
        int last = run;
        while (last + 1 < runs.size() && runs.after(last).equals(",") && runs.digits(last + 1).length() == 3
                && runs.digits(run).length() <= 3) {
            last++;
        }
        boolean decimals = last + 1 < runs.size() && runs.after(last).equals(".") && runs.digits(last + 1).length() == 2;
        boolean signed = runs.start(run) > 0 && CURRENCY_SIGNS.indexOf(runs.text().charAt(runs.start(run) - 1)) >= 0
                || followedByCurrency(last);
        if (!decimals && !signed && last > run && afterOurs && goesOnInList(run, last)) {
            return;
        }
        if (decimals || signed || last > run || isAmountPaid(runs.digits(run))) {
            int end = decimals ? last + 1 : last;
            for (int index = run; index <= end; index++) {
                out[index] = true;
            }
        }
    }

    /** {@code INV-1001,002,003}: threes of digits after a number of ours are a list, not thousands, unless they are what was paid. */
    private boolean goesOnInList(int run, int last) {
        boolean inList = run > 0 && runs.digits(run).length() == 3 && runs.after(run - 1).strip().equals(",");
        StringBuilder joined = new StringBuilder();
        for (int index = run; index <= last; index++) {
            joined.append(runs.digits(index));
        }
        return inList && !isAmountPaid(joined.toString());
    }

    private boolean followedByCurrency(int run) {
        String after = runs.text().substring(runs.end(run), Math.min(runs.text().length(), runs.end(run) + 4)).stripLeading();
        return after.length() >= 3 && ReferenceReader.CURRENCY_WORDS.contains(after.substring(0, 3)) || after.startsWith("€")
                || after.startsWith("$");
    }

    private boolean isAmountPaid(String digits) {
        if (receipt == null || digits.length() > 15) {
            return false;
        }
        long minor = Math.abs(receipt.amount().minor());
        return new BigDecimal(digits).movePointRight(Money.decimals(receipt.currency())).compareTo(BigDecimal.valueOf(minor)) == 0;
    }

    /** The payer's or our own account, whole or its last digits, and the bank's own reference or the greater part of it. */
    boolean isAccount(int run) {
        if (receipt == null) {
            return false;
        }
        String digits = runs.digits(run);
        return digits.length() >= 4 && (ReferenceKeys.compact(receipt.payerAccount()).endsWith(digits)
                || ReferenceKeys.compact(receipt.ownAccount()).endsWith(digits)
                || digits.length() >= LONG_NUMBER && ReferenceKeys.compact(receipt.bankReference()).contains(digits)
                || ReferenceKeys.compact(receipt.bankReference()).equals(digits));
    }
}
