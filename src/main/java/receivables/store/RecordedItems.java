package receivables.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * What a letter recorded of its items, as later nights need it, one line each: document number, section, stage, demanded, interest.
 * One value beside the letter instead of a row per item: a night with 60,000 letters writes a tenth of the rows.
 */
final class RecordedItems {

    private RecordedItems() {
    }

    static byte[] pack(Letter letter) {
        StringBuilder text = new StringBuilder(letter.items().size() * 40);
        for (LetterItem item : letter.items()) {
            text.append(item.documentNo()).append('\t').append(item.section().name()).append('\t')
                    .append(item.stage() == null ? "" : item.stage().name())
                    .append('\t').append(item.demanded().minor()).append('\t').append(item.interest().minor()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<IssuedLetter.Item> unpack(byte[] packed, Currency currency) {
        List<IssuedLetter.Item> items = new ArrayList<>();
        String text = new String(packed, StandardCharsets.UTF_8);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String[] fields = text.substring(start, end).split("\t", -1);
            start = end + 1;
            items.add(new IssuedLetter.Item(fields[0], LetterSection.valueOf(fields[1]), fields[2].isEmpty() ? null
                    : Stage.valueOf(fields[2]), Money.ofMinor(Long.parseLong(fields[3]), currency),
                    Money.ofMinor(Long.parseLong(fields[4]), currency)));
        }
        return items;
    }
}
