package receivables.sample;

import java.util.Map;
import java.util.TreeMap;

/**
 * Hands out document numbers, one run of numbers per kind and year: {@code INV-2026-000123}, {@code DN-…} for debit notes, {@code CN-…} for
 * credit notes.
 */
final class Numbering {

    private static final int FIRST = 101;

    private final Map<String, Integer> next = new TreeMap<>();

    String next(SampleDocument document) {
        String kind = switch (document.type) {
            case "DEBIT_NOTE" -> "DN";
            case "CREDIT_NOTE" -> "CN";
            default -> "INV";
        };
        String run = kind + "-" + document.documentDate.getYear();
        int number = next.merge(run, FIRST, (last, first) -> last + 1);
        return run + "-" + BenchCustomer.padded(number, 6);
    }
}
