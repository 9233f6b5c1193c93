package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Receipt;
import receivables.matching.text.CompactText;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;
import receivables.matching.text.WholeNumbers;
import receivables.matching.text.WrittenNumber;
import receivables.money.Money;

/**
 * Finds out which documents of the account a text names. Whole numbers with our prefix are sure; what lacks its prefix, year or end is likely; what fits
 * two documents is doubtful.
 */
final class DocumentNamer {

    /** A text this long may have been cut by a bank; below it a number at the end is taken as complete. */
    private static final int MAY_BE_CUT = 25;
    private static final int LONGEST_RANGE = 500;
    /** Digits from which a number without letters is no other number by chance. */
    private static final int LONG_NUMBER = 7;

    private final AccountBook book;
    private final DocumentNumbers documents;
    private final Set<String> prefixes;
    /** The text is the document column of an advice: what stands there is meant as a document, however short. */
    private final boolean column;

    private final SortedSet<Integer> sure = new TreeSet<>();
    private final SortedSet<Integer> likely = new TreeSet<>();
    private final List<SortedSet<Integer>> groups = new ArrayList<>();
    private final List<SortedSet<Integer>> doubtful = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private Stem stem;
    /** The text's letters and digits: a number that is all of them stands alone. */
    private String alone = "";

    /** The number before, so that a list or range may go on from it. @param digitsOnly the prefix was dropped @param shortened the year was dropped too */
    private record Stem(String prefix, String leading, String last, boolean digitsOnly, boolean shortened, boolean isSure) {
    }

    private DocumentNamer(AccountBook book, DocumentNumbers documents, Set<String> prefixes, boolean column) {
        this.book = book;
        this.column = column;
        this.documents = documents;
        this.prefixes = prefixes;
    }

    /** What a receipt's text names. */
    static NamedDocuments inText(AccountBook book, DocumentNumbers documents, MatchingPolicy policy, Receipt receipt) {
        return read(book, documents, policy, receipt.remittance(), receipt);
    }

    /** What the document column of an advice line names. */
    static NamedDocuments inAdvice(AccountBook book, DocumentNumbers documents, MatchingPolicy policy, AdviceLine line) {
        return read(book, documents, policy, line.documentRef(), null);
    }

    private static NamedDocuments read(AccountBook book, DocumentNumbers documents, MatchingPolicy policy, String text, Receipt receipt) {
        Set<String> prefixes = new HashSet<>(documents.prefixes());
        policy.documentPrefixes().forEach(prefix -> prefixes.add(ReferenceKeys.compact(prefix)));
        DocumentNamer namer = new DocumentNamer(book, documents, prefixes, receipt == null);
        String readable = namer.makeReadable(text);
        namer.alone = ReferenceKeys.compact(text);
        List<WrittenNumber> numbers = ReferenceReader.read(readable, prefixes, receipt);
        boolean mayBeCut = text.strip().length() >= MAY_BE_CUT;
        int index = 0;
        while (index < numbers.size()) {
            index += namer.take(numbers, index, mayBeCut);
        }
        namer.findWholeNumbers(text, numbers);
        return namer.result();
    }

    /**
     * Numbers that stand whole in the text come before any guessing: an odd one is taken and taken out of the text; a plain one that is written with blanks or
     * with signs among its letters is written as the reader of digits expects it, so that a list may go on from it.
     */
    private String makeReadable(String text) {
        String upper = ReferenceKeys.upper(text);
        CompactText compact = new CompactText(upper);
        StringBuilder readable = new StringBuilder(upper);
        documents.odd().forEach((key, items) -> {
            for (int[] span : compact.spans(key)) {
                if (!readable.substring(span[0], span[1]).isBlank()) {
                    keep(items, true);
                    readable.replace(span[0], span[1], " ".repeat(span[1] - span[0]));
                }
            }
        });
        List<WholeNumbers.Written> taken = new ArrayList<>();
        for (WholeNumbers.Written number : WholeNumbers.in(readable.toString())) {
            if (!documents.readable(number.key()).isEmpty() && taken.stream().noneMatch(number::overlaps)) {
                taken.add(number);
            }
        }
        taken.sort(Comparator.comparingInt(WholeNumbers.Written::from).reversed());
        taken.forEach(number -> readable.replace(number.from(), number.to(), documents.readable(number.key())));
        return readable.toString();
    }

    /** Reads the number at a position and returns how many written numbers it took. */
    private int take(List<WrittenNumber> numbers, int index, boolean mayBeCut) {
        WrittenNumber number = numbers.get(index);
        boolean ours = number.label() == WrittenNumber.Label.NONE || number.label() == WrittenNumber.Label.INVOICE;
        if (!ours) {
            stem = null;
            return 1;
        }
        if (number.joint() == null || number.hasPrefix()) {
            stem = null;
        }
        String prefix = number.hasPrefix() ? number.prefix() : stem == null ? "" : stem.prefix();
        for (int count = Math.min(3, numbers.size() - index); count > 1; count--) {
            if (takeJoined(numbers.subList(index, index + count), prefix)) {
                return count;
            }
        }
        if (stem != null && number.isRange() && takeRange(number)) {
            return 1;
        }
        if (number.hasPrefix() && documents.isFirstPart(number.digits())) {
            int taken = takeStranger(numbers.subList(index, Math.min(index + 3, numbers.size())), prefix);
            if (taken > 1) {
                return taken;
            }
        }
        WrittenNumber next = index + 1 < numbers.size() ? numbers.get(index + 1) : null;
        return takeSingle(number, prefix, next, mayBeCut);
    }

    /** Several runs of digits that together are one number, with the same sign between them: {@code INV-2026-001}. */
    private boolean takeJoined(List<WrittenNumber> numbers, String prefix) {
        List<String> digits = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            WrittenNumber number = numbers.get(index);
            boolean continues = index == 0 || number.mayContinueNumber() && !number.brokenBySpace() && number.joint().equals(numbers.get(1).joint());
            if (!continues) {
                return false;
            }
            digits.add(number.digits());
        }
        SortedSet<Integer> found = new TreeSet<>(documents.parts(prefix, digits));
        if (!prefix.isEmpty()) {
            found.addAll(documents.whole(prefix, String.join("", digits)));
        }
        boolean word = found.isEmpty() && found.addAll(documents.afterWord(prefix, digits));
        if (found.isEmpty()) {
            return false;
        }
        boolean isSure = !prefix.isEmpty() || numbers.getFirst().label() == WrittenNumber.Label.INVOICE
                || isWhole(found, String.join("", digits));
        keep(found, isSure);
        stem = new Stem(word ? "" : prefix, String.join("", digits.subList(0, digits.size() - 1)), digits.getLast(), word || prefix.isEmpty(), false, isSure);
        return true;
    }

    /** A number in our own form that this account does not hold: cut off, or of a document settled long ago. Returns how many written numbers it took. */
    private int takeStranger(List<WrittenNumber> numbers, String prefix) {
        int taken = 1;
        StringBuilder leading = new StringBuilder(numbers.getFirst().digits());
        while (taken < numbers.size() && taken < documents.mostParts() && numbers.get(taken).mayContinueNumber() && !numbers.get(taken).brokenBySpace()) {
            leading.append(numbers.get(taken).digits());
            taken++;
        }
        WrittenNumber last = numbers.get(taken - 1);
        if (taken > 1) {
            SortedSet<Integer> longer = new TreeSet<>(last.last() ? documents.beginningWith(prefix + leading) : Set.of());
            longer.removeIf(item -> book.open(item) == 0);
            keepAnswer(longer, false);
            if (longer.isEmpty()) {
                unknown.add(prefix + leading);
            }
            stem = new Stem(prefix, leading.substring(0, leading.length() - last.digits().length()), last.digits(), false, false, false);
        }
        return taken;
    }

    private boolean takeRange(WrittenNumber number) {
        String last = number.digits().length() < stem.last().length() ? replaceEnd(stem.last(), number.digits()) : number.digits();
        if (last.length() != stem.last().length() || last.length() > 15) {
            return false;
        }
        long from = Long.parseLong(stem.last());
        long to = Long.parseLong(last);
        if (to <= from || to - from > LONGEST_RANGE) {
            return false;
        }
        List<SortedSet<Integer>> found = new ArrayList<>();
        boolean complete = true;
        for (long value = from + 1; value <= to; value++) {
            String digits = Long.toString(value);
            SortedSet<Integer> documentsOf = continuing("0".repeat(last.length() - digits.length()) + digits);
            complete &= !documentsOf.isEmpty();
            found.add(documentsOf);
        }
        for (SortedSet<Integer> documentsOf : found) {
            if (!documentsOf.isEmpty()) {
                keep(documentsOf, stem.isSure() && complete);
            }
        }
        stem = new Stem(stem.prefix(), stem.leading(), last, stem.digitsOnly(), stem.shortened(), stem.isSure());
        return true;
    }

    private int takeSingle(WrittenNumber number, String prefix, WrittenNumber next, boolean mayBeCut) {
        String digits = number.digits();
        boolean labelled = column || number.label() == WrittenNumber.Label.INVOICE;
        int shortest = column || labelled || digits.equals(alone) ? 1 : 4;
        SortedSet<Integer> exact = new TreeSet<>(prefix.isEmpty() ? bare(digits, labelled, shortest) : documents.whole(prefix, digits));
        exact.addAll(documents.afterWord(prefix, List.of(digits)));
        boolean isSure = !prefix.isEmpty() || labelled || isWhole(exact, digits);
        boolean shortened = false;
        if (exact.isEmpty() && digits.length() >= (prefix.isEmpty() ? shortest : 2)) {
            exact.addAll(documents.shortForm(prefix, digits));
            shortened = !exact.isEmpty();
            isSure &= !shortened;
        }
        if (exact.isEmpty() && ReferenceReader.INVOICE_WORDS.contains(prefix) && digits.length() >= 4) {
            // "Inv. 127" of a debit note DN-2026-127: the prefix is a common word too
            exact.addAll(documents.digits(digits));
            exact.addAll(documents.shortForm("", digits));
            isSure &= exact.isEmpty();
        }
        boolean inList = stem != null && number.continuesList();
        if (inList && digits.length() < stem.last().length()) {
            SortedSet<Integer> continued = continuing(replaceEnd(stem.last(), digits));
            boolean both = !exact.isEmpty() && !continued.isEmpty() && !exact.equals(continued);
            if (exact.isEmpty() || both) {
                exact.addAll(continued);
                keepAnswer(exact, !both && stem.isSure());
                rememberInList(replaceEnd(stem.last(), digits));
                noteUnknown(exact, number, prefix);
                return 1;
            }
        }
        if (next != null && next.mayContinueNumber() && next.brokenBySpace() && !prefix.isEmpty()) {
            SortedSet<Integer> broken = documents.whole(prefix, digits + next.digits());
            if (!broken.isEmpty()) {
                boolean alone = exact.isEmpty();
                exact.addAll(broken);
                keepAnswer(exact, false);
                stem = null;
                return alone ? 2 : 1;
            }
        }
        isSure &= !addLonger(exact, number, prefix, mayBeCut);
        keepAnswer(exact, isSure);
        noteUnknown(exact, number, prefix);
        stem = prefix.isEmpty() && exact.isEmpty() ? null : new Stem(prefix, "", digits, prefix.isEmpty(), shortened, isSure);
        return 1;
    }

    /** The whole number of one document, sign by sign, and too long for a chance, a month or a year. */
    private boolean isWhole(SortedSet<Integer> found, String digits) {
        return found.size() == 1 && digits.length() >= LONG_NUMBER
                && ReferenceKeys.compact(book.document(found.first()).documentNo()).equals(digits);
    }

    /** A number at the end of the text may have been cut: then it may be any that begins like it. */
    private boolean addLonger(SortedSet<Integer> exact, WrittenNumber number, String prefix, boolean mayBeCut) {
        boolean named = !prefix.isEmpty() || number.label() == WrittenNumber.Label.INVOICE;
        if (!number.last() || !named || number.digits().length() < 3 || !exact.isEmpty() && !mayBeCut) {
            return false;
        }
        SortedSet<Integer> longer = new TreeSet<>();
        for (String beginning : prefix.isEmpty() ? prefixes : Set.of(prefix)) {
            longer.addAll(documents.beginningWith(beginning + number.digits()));
        }
        longer.removeIf(item -> book.open(item) == 0);
        return exact.addAll(longer);
    }

    private SortedSet<Integer> bare(String digits, boolean labelled, int shortest) {
        return digits.length() >= shortest && (labelled || !isAmountOfAnItem(digits)) ? documents.digits(digits) : java.util.Collections.emptySortedSet();
    }

    private boolean isAmountOfAnItem(String digits) {
        if (digits.length() > 12) {
            return false;
        }
        long units = Long.parseLong(digits);
        for (int item = 0; item < book.itemCount(); item++) {
            long factor = 1;
            for (int decimal = 0; decimal < Money.decimals(book.document(item).currency()); decimal++) {
                factor *= 10;
            }
            if (book.open(item) == units * factor || book.document(item).amount().minor() == units * factor) {
                return true;
            }
        }
        return false;
    }

    private void rememberInList(String last) {
        stem = new Stem(stem.prefix(), stem.leading(), last, stem.digitsOnly(), stem.shortened(), stem.isSure());
    }

    private SortedSet<Integer> continuing(String last) {
        if (stem.shortened()) {
            return documents.shortForm(stem.prefix(), last);
        }
        return stem.digitsOnly() ? documents.digits(stem.leading() + last) : documents.whole(stem.prefix(), stem.leading() + last);
    }

    private static String replaceEnd(String number, String end) {
        return number.substring(0, number.length() - end.length()) + end;
    }

    private void keepAnswer(SortedSet<Integer> found, boolean isSure) {
        if (!found.isEmpty()) {
            keep(found, isSure);
        }
    }

    private void keep(SortedSet<Integer> found, boolean isSure) {
        if (found.size() > 1 && documents.isOneInvoice(found)) {
            (isSure ? sure : likely).addAll(found);
        } else if (found.size() > 1) {
            doubtful.add(new TreeSet<>(found));
        } else if (isSure) {
            sure.add(found.first());
        } else {
            likely.add(found.first());
        }
    }

    private void noteUnknown(SortedSet<Integer> found, WrittenNumber number, String prefix) {
        if (!found.isEmpty()) {
            return;
        }
        int length = number.digits().length();
        boolean claimed = number.hasPrefix() || !prefix.isEmpty() && length >= 3 || number.label() == WrittenNumber.Label.INVOICE && length >= 2;
        if (claimed || length >= 4 && documents.looksLikeOurs(number.digits())) {
            unknown.add(prefix + number.digits());
        }
    }

    /** Order, delivery and contract numbers are looked for as whole words. */
    private void findWholeNumbers(String text, List<WrittenNumber> numbers) {
        if (documents.groups().isEmpty() || text.isBlank()) {
            return;
        }
        CompactText compact = new CompactText(text);
        for (Map.Entry<String, SortedSet<Integer>> group : documents.groups().entrySet()) {
            if (compact.contains(group.getKey()) && isWritten(group.getKey(), numbers)) {
                addGroup(group.getKey(), group.getValue());
            }
        }
    }

    private void addGroup(String key, SortedSet<Integer> members) {
        SortedSet<Integer> open = new TreeSet<>(members);
        open.removeIf(item -> book.open(item) == 0);
        boolean alreadyNamed = members.stream().anyMatch(item -> sure.contains(item) || likely.contains(item));
        if (open.isEmpty() || alreadyNamed) {
            return;
        }
        boolean onlyDigits = ReferenceKeys.isAllDigits(key);
        if (open.size() == 1 && members.size() == 1 && !onlyDigits && !documents.isContract(key)) {
            sure.add(open.first());
        } else {
            groups.add(open);
        }
    }

    /** A key of digits alone counts only if it was read as a number that may be a reference, and called an order or long enough to be no chance. */
    private static boolean isWritten(String key, List<WrittenNumber> numbers) {
        if (!ReferenceKeys.isAllDigits(key)) {
            return true;
        }
        for (WrittenNumber number : numbers) {
            boolean called = number.label() != WrittenNumber.Label.NONE && number.label() != WrittenNumber.Label.INVOICE;
            if (number.digits().equals(key) && !number.hasPrefix() && (called || key.length() >= 6)) {
                return true;
            }
        }
        return false;
    }

    private NamedDocuments result() {
        SortedSet<Integer> settled = new TreeSet<>(sure);
        settled.addAll(likely);
        settled.removeIf(item -> book.open(item) > 0);
        sure.removeAll(settled);
        likely.removeAll(settled);
        likely.removeAll(sure);
        return new NamedDocuments(sure, likely, groups, doubtful, unknown, settled);
    }
}
