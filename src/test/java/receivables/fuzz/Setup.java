package receivables.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What finance has set in one seed's config/: most leave it as it ships, some want the print room to confirm what it posted, some demand no
 * small sums.
 *
 * @param confirm letters count as mailed only when somebody says so
 * @param minimum least net demand of a letter, by currency and step; empty: none
 */
record Setup(boolean confirm, Map<String, Map<Ladder, BigDecimal>> minimum) {

    static final Setup SHIPPED = new Setup(false, Map.of());

    static Setup of(long seed) {
        boolean minimum = seed % 3 == 1;
        return new Setup(seed % 5 == 2, minimum ? Map.of(
                "CNY", Map.of(Ladder.LETTER_1, new BigDecimal("1500"), Ladder.LETTER_2, new BigDecimal("2500")),
                "EUR", Map.of(Ladder.NOTICE, new BigDecimal("400"), Ladder.LAWYER, new BigDecimal("5000"))) : Map.of());
    }

    void write(Path config) {
        Path file = config.resolve("policies/standard.yml");
        try {
            String text = Files.readString(file);
            text = confirm ? replaced(text, "confirm: false", "confirm: true") : text;
            text = replaced(text, "minimum:\n    CNY: {LETTER_1: 50, LETTER_2: 50, LETTER_3: 50, LAWYER: 500}", minimum.isEmpty()
                    ? "minimum: {}"
                    : "minimum: {CNY: {LETTER_1: 1500, LETTER_2: 2500}, EUR: {NOTICE: 400, LAWYER: 5000}, USD: {}, HKD: {}, GBP: {}, "
                    + "JPY: {}}");
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalStateException("standard.yml has no " + from);
        }
        return text.replace(from, to);
    }

    boolean isBelow(String currency, Ladder step, BigDecimal demand) {
        BigDecimal least = minimum.getOrDefault(currency, Map.of()).get(step);
        return demand.signum() <= 0 || least != null && demand.compareTo(least) < 0;
    }
}
