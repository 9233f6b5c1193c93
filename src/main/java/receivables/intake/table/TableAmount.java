package receivables.intake.table;

import java.util.Currency;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.table.AmountForm;

/** The amount of a row, from the one, two or three cells in which a profile finds it. */
final class TableAmount {

    private final AmountForm form;
    private final TableNumbers numbers;
    private final Place amount;
    private final Place out;
    private final Place sign;

    /** @throws UnreadableFileException where the file lacks one of its columns */
    TableAmount(Reading reading, AmountForm form) throws UnreadableFileException {
        this.form = form;
        this.numbers = new TableNumbers(reading.profile().numbers());
        amount = Place.needed(reading, form.column());
        out = Place.neededIfNamed(reading, form.out());
        sign = Place.neededIfNamed(reading, form.sign());
    }

    Place column() {
        return amount;
    }

    /** Signed, minor units. Null: the row moves nothing. */
    Long of(TableRow row, Currency money) throws RefusedRowException {
        Long signed = switch (form.kind()) {
            case SIGNED -> number(row, amount, money);
            case TWO_COLUMNS -> ofTwo(row, money);
            case WORD -> ofWord(row, money);
        };
        return signed != null && form.turned() ? Long.valueOf(-signed) : signed;
    }

    private Long ofTwo(TableRow row, Currency money) throws RefusedRowException {
        boolean in = !TableNumbers.isEmpty(amount.of(row));
        boolean went = !TableNumbers.isEmpty(out.of(row));
        if (!in && !went) {
            throw new RefusedRowException(amount.name(), "", ReasonCode.TABLE_ROW_HAS_NEITHER, out.name());
        }
        long received = in ? number(row, amount, money) : 0;
        long paid = went ? number(row, out, money) : 0;
        if (received != 0 && paid != 0) {
            throw new RefusedRowException(amount.name(), amount.of(row), ReasonCode.TABLE_ROW_HAS_BOTH, out.name(),
                    Shown.value(out.of(row)));
        }
        return form.outBelowZero() ? received + paid : received - paid;
    }

    private Long ofWord(TableRow row, Currency money) throws RefusedRowException {
        String word = sign.of(row);
        if (form.neither().contains(word)) {
            return null;
        }
        boolean in = form.inWords().contains(word);
        if (!in && !form.outWords().contains(word)) {
            throw new RefusedRowException(sign.name(), word, ReasonCode.TABLE_SIGN_IS_NONE,
                    Reason.of(ReasonCode.ENUMERATED, List.copyOf(form.inWords())),
                    Reason.of(ReasonCode.ENUMERATED, List.copyOf(form.outWords())));
        }
        long absolute = number(row, amount, money);
        return in ? absolute : -absolute;
    }

    /** The figure of a line that sums others up: no word tells its sign. */
    long total(TableRow row, Currency money) throws RefusedRowException {
        long in = TableNumbers.isEmpty(amount.of(row)) && out.isThere() ? 0 : number(row, amount, money);
        long went = out.isThere() && !TableNumbers.isEmpty(out.of(row)) ? number(row, out, money) : 0;
        long sum = form.outBelowZero() ? in + went : in - went;
        return form.turned() ? -sum : sum;
    }

    /** The amount in one cell. @throws RefusedRowException where it is empty or none */
    long number(TableRow row, Place place, Currency money) throws RefusedRowException {
        String cell = place.of(row);
        if (TableNumbers.isEmpty(cell)) {
            throw new RefusedRowException(place.name(), cell, ReasonCode.TABLE_ROW_HAS_NO_AMOUNT);
        }
        try {
            return numbers.read(cell, row.isTyped(place.at()), money);
        } catch (TableNumbers.NoNumberException wrong) {
            throw new RefusedRowException(place.name(), cell, wrong.reason);
        }
    }
}
