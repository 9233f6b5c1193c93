package receivables.proof;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import receivables.ledger.Document;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * One value of a fact already known that a later file changed: a row of {@code corrections.csv}.
 *
 * <pre>{@code C7, phone, "0512 555 1" → "", customers-2.csv}</pre>
 *
 * @param key of the fact: a document's number, a customer's
 * @param column as the contract names it
 * @param before empty: there was none
 * @param after empty: it was cleared
 */
public record Correction(String key, String column, String before, String after, String file) {

    /** Days by which a document's date may be corrected. */
    private static final int LONGEST_MOVE = 90;

    public Correction {
        requireNonNull(key, "key is null");
        requireNonNull(column, "column is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(file, "file is null");
    }

    /**
     * Every value that differs between two versions of one fact, in the order of the fact's own columns. When it became known is none of
     * its values.
     */
    public static List<Correction> between(String key, Record before, Record after, String file) {
        List<Correction> corrections = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (component.getName().equals("knownOn") || Objects.equals(old, now)) {
                continue;
            }
            if (old instanceof Money one && now instanceof Money other && !one.currency().equals(other.currency())) {
                corrections.add(new Correction(key, "currency", one.currency().getCurrencyCode(), other.currency().getCurrencyCode(),
                        file));
            }
            if (!text(old).equals(text(now))) {
                corrections.add(new Correction(key, column(component.getName()), text(old), text(now), file));
            }
        }
        return corrections;
    }

    /** False where the same number must mean something else: another customer, another day and another sum, or a day far from the first. */
    public static boolean couldBe(Document before, Document after) {
        boolean moved = !before.documentDate().equals(after.documentDate());
        boolean far = Math.abs(ChronoUnit.DAYS.between(before.documentDate(), after.documentDate())) > LONGEST_MOVE;
        return before.customerNo().equals(after.customerNo()) && !far && !(moved && !before.amount().equals(after.amount()));
    }

    /** As {@link #couldBe(Document, Document)}; who paid may be corrected. */
    public static boolean couldBe(Receipt before, Receipt after) {
        return before.valueDate().equals(after.valueDate()) || before.amount().equals(after.amount());
    }

    /**
     * Why money already applied to a document does not let it change so; {@link Reason#NONE}: it may.
     *
     * @param applied to it (of a credit note: used) by earlier nights, minor units
     */
    public static Reason forbidden(Document before, Document after, long applied) {
        if (applied == 0) {
            return Reason.NONE;
        }
        if (!before.customerNo().equals(after.customerNo()) || !before.currency().equals(after.currency())
                || before.isDebit() != after.isDebit()) {
            return Reason.of(ReasonCode.DOCUMENT_IS_FIXED, before.amount().withMinor(applied));
        }
        return Reason.when(after.amount().minor() - after.openingPaid().minor() < applied,
                () -> Reason.of(ReasonCode.DOCUMENT_FALLS_BELOW_PAID, after.amount(),
                after.openingPaid().plus(after.amount().withMinor(applied))));
    }

    /** The same of a receipt. @param applied what earlier nights used of it, minor units */
    public static Reason forbidden(Receipt before, Receipt after, long applied) {
        return Reason.when(applied != 0 && (!before.currency().equals(after.currency()) || after.amount().minor() < applied),
                () -> Reason.of(ReasonCode.RECEIPT_IS_FIXED));
    }

    private static Object value(RecordComponent component, Record fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's values are public", impossible);
        }
    }

    /** {@code documentDate} is the column document_date, {@code address1} address_1. */
    private static String column(String name) {
        return name.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.plain();
            case Currency currency -> currency.getCurrencyCode();
            case Language language -> language.code();
            case Collection<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("|"));
            default -> value.toString();
        };
    }
}
